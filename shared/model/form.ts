import { z } from 'zod'
import { Moment, paragraphs, requiredLine } from './basics.ts'
import { Audience, Medium, Permission, Purpose } from './consent.ts'
import { Sha256 } from './consent-record.ts'
import { FormId } from './ids.ts'
import { ProjectTerms } from './project-terms.ts'

/** One question of a form: the grant that a yes to it makes. */
export const Ask = z.strictObject({
  permission: Permission,
  medium: Medium,
  purpose: Purpose,
  audience: Audience,
})
export type Ask = z.infer<typeof Ask>

const words = paragraphs(4_000).refine(text => text.trim().length > 0, 'not empty')

/** The wording of an information sheet and its consent form, as a person wrote it. */
export const FormWording = z.strictObject({
  title: requiredLine(120),
  /** What the project is and who is behind it. */
  about: words,
  /** What happens when somebody takes part. */
  takingPart: words,
  /** What may be hard about it, and who is there then. */
  support: words,
  /** When the team must tell somebody else. */
  confidentialityLimits: words,
  /** How words are kept and names taken out. */
  keeping: words,
  /** How to take it back, and what can no longer be taken back. */
  withdrawing: words,
  asks: z
    .array(Ask)
    .min(1)
    .max(200)
    .refine(asks => new Set(asks.map(ask => JSON.stringify(ask))).size === asks.length, 'each asked once'),
})
export type FormWording = z.infer<typeof FormWording>

/** One version, for good: a change makes the next. */
export const ConsentForm = z.strictObject({
  id: FormId,
  wording: FormWording,
  /** What the project stood for when the version was made. */
  terms: ProjectTerms,
  madeAt: Moment,
  madeBy: z.string(),
  /** SHA-256 of the words of the information sheet and of the form, whatever the size they are printed in. */
  infoSheetHash: Sha256,
  formHash: Sha256,
})
export type ConsentForm = z.infer<typeof ConsentForm>
