import { z } from 'zod'

/** A surface form found where it must not be: which identity, in which part of the file; never the words. */
export const LeakFinding = z.strictObject({
  /** The identity whose form was found, or null for a finding about the file itself. */
  identity: z.string().nullable(),
  kind: z.enum(['identifier', 'metadata', 'hidden', 'part', 'link']),
  /** Which part of the Word file, in plain words: "the body", "the properties". */
  where: z.string(),
  places: z.int(),
})
export type LeakFinding = z.infer<typeof LeakFinding>
