import { z } from 'zod'
import { line } from './basics.ts'

export const replacementMethods = ['pseudonym', 'general', 'remove', 'keep'] as const
export const ReplacementMethod = z.enum(replacementMethods)
export type ReplacementMethod = z.infer<typeof ReplacementMethod>

/**
 * What is printed for an identity at a level. `text` is the pseudonym ("Ayaan") or the words of a generalisation
 * without its brackets ("a school in the north"); empty for `remove` and `keep`.
 */
export const Replacement = z
  .strictObject({ method: ReplacementMethod, text: line(120) })
  .refine(
    ({ method, text }) => (method === 'pseudonym' || method === 'general' ? text.length > 0 : text === ''),
    'a pseudonym or a generalisation has words; removing and keeping have none',
  )
  .refine(({ text }) => !/[[\]]/.test(text), 'no brackets: they are added when it is printed')
export type Replacement = z.infer<typeof Replacement>

export const Replacements = z.strictObject({ team: Replacement, partners: Replacement, public: Replacement })
export type Replacements = z.infer<typeof Replacements>
