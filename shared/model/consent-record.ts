import { z } from 'zod'
import { Day, line, requiredLine } from './basics.ts'
import { EvidenceId, FormId, RetentionRuleId } from './ids.ts'

/** In what part somebody consented: the same person may be interviewed, analyse, and present. */
export const capacities = ['interviewee', 'workshop', 'co_analyst', 'presenter', 'photographed'] as const
export const jurisdictions = ['england_wales', 'scotland', 'northern_ireland', 'other'] as const
export const accessFormats = ['standard', 'easy_read', 'large_print', 'oral', 'bsl', 'other'] as const
/** How the conversation about consent was had. */
export const takenHow = ['in_person', 'telephone', 'video_call', 'online', 'post'] as const
/** UK GDPR, article 6. Not the consent to take part: that is the event itself. */
export const Art6Basis = z.enum(['consent', 'public_task', 'legitimate_interests', 'other'])
/** UK GDPR, article 9, for what is said about health. */
export const Art9Condition = z.enum(['explicit_consent', 'research', 'other'])
/** Data (Use and Access) Act 2025: consent may be to an area of research. */
export const scopeBreadths = ['specific', 'area_of_research'] as const

/** A language by its BCP 47 tag: `en-GB`, `ur`, `bfi` (British Sign Language). */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/)

/** What was agreed besides the grants, as it is handed in. */
export const ConsentTerms = z.strictObject({
  capacity: z.enum(capacities),
  jurisdiction: z.enum(jurisdictions),
  language: LanguageTag,
  /** Who interpreted; empty where nobody did. */
  interpreter: line(120),
  accessFormat: z.enum(accessFormats),
  how: z.enum(takenHow),
  /** Who heard it, where consent was spoken; empty where nobody else did. */
  witness: line(120),
  /** The version of the form that was used; null where none of the project’s own was. */
  form: FormId.nullable(),
  /** The scan or the recording that shows it. */
  evidence: EvidenceId.nullable(),
  art6Basis: Art6Basis,
  art9Condition: Art9Condition,
  scopeBreadth: z.enum(scopeBreadths),
  /** How the storyteller was told that they can take it back. */
  withdrawalMethod: line(300),
  /** Until the end of this day words can be taken out of everything that is not printed yet. */
  withdrawalWindowEnds: Day.nullable(),
  retentionRule: RetentionRuleId.nullable(),
  ethicsRef: line(80),
})
export type ConsentTerms = z.infer<typeof ConsentTerms>

/** SHA-256 in hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * A consent record (ISO/IEC TS 27560 as read through the W3C’s Data Privacy Vocabulary guide). What the form said
 * is kept by its hashes, and the parties are copied out of it: a form’s version never changes.
 */
export const ConsentRecord = ConsentTerms.extend({
  recordId: z.uuid(),
  schemaVersion: z.literal('storykeep-consent-1'),
  formHash: Sha256.nullable(),
  infoSheetHash: Sha256.nullable(),
  controllers: z.array(requiredLine(200)).max(20),
  recipients: z.array(requiredLine(200)).max(20),
  storageLocation: line(200),
})
export type ConsentRecord = z.infer<typeof ConsentRecord>
