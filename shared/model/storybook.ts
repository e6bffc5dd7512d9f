import { z } from 'zod'
import { line, paragraphs, requiredLine } from './basics.ts'
import { Audience } from './consent.ts'
import { PassageId, StorybookId, StoryId, ThemeId } from './ids.ts'

/** The parts of a storybook. Blocks without words of their own are made from the vault's data when printed. */
export const Block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('warnings') }),
  z.strictObject({ type: z.literal('how_to_read') }),
  z.strictObject({ type: z.literal('support') }),
  z.strictObject({ type: z.literal('contents') }),
  z.strictObject({ type: z.literal('text'), heading: requiredLine(120), body: paragraphs(20_000) }),
  z.strictObject({ type: z.literal('theme'), theme: ThemeId }),
  z.strictObject({ type: z.literal('story'), story: StoryId }),
  z.strictObject({ type: z.literal('quote'), passage: PassageId }),
  z.strictObject({ type: z.literal('findings'), items: z.array(requiredLine(600)).max(100) }),
  z.strictObject({
    type: z.literal('recommendations'),
    items: z.array(z.strictObject({ text: requiredLine(600), owner: line(120), by: line(60) })).max(100),
  }),
  z.strictObject({ type: z.literal('consent_statement') }),
])
export type Block = z.infer<typeof Block>

export const StorybookDetails = z.strictObject({
  title: requiredLine(160),
  subtitle: line(240),
  audience: Audience,
  blocks: z.array(Block).max(5_000),
})
export type StorybookDetails = z.infer<typeof StorybookDetails>

export const Storybook = StorybookDetails.extend({ id: StorybookId })
export type Storybook = z.infer<typeof Storybook>
