import { z } from 'zod'
import { PrintedRun } from '../model/printed.ts'

/** The document model: what a storybook says and in what order, before it is Word. The window previews it as it is. */
export const DocumentPart = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2)]),
    text: z.string(),
  }),
  z.strictObject({
    kind: z.literal('paragraph'),
    style: z.enum(['body', 'lead', 'credit', 'small']),
    runs: z.array(PrintedRun),
  }),
  z.strictObject({ kind: z.literal('turn'), speaker: z.array(PrintedRun), runs: z.array(PrintedRun) }),
  z.strictObject({
    kind: z.literal('callout'),
    tone: z.enum(['warning', 'support']),
    title: z.string(),
    lines: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('quote'), runs: z.array(PrintedRun), credit: z.string() }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('contents') }),
  z.strictObject({ kind: z.literal('page_break') }),
])
export type DocumentPart = z.infer<typeof DocumentPart>

export const StorybookDocument = z.strictObject({
  title: z.string(),
  subtitle: z.string(),
  /** BCP 47; always British English for now. */
  language: z.literal('en-GB'),
  parts: z.array(DocumentPart),
})
export type StorybookDocument = z.infer<typeof StorybookDocument>
