import { z } from 'zod'
import { Moment } from './basics.ts'
import { Sha256 } from './consent-record.ts'
import { EvidenceId, ParticipantId } from './ids.ts'

/** Kinds of files that can show consent: told by their first bytes, never by their names. */
export const evidenceTypes = ['pdf', 'png', 'jpeg', 'wav', 'mp3', 'm4a', 'ogg', 'flac'] as const
export const EvidenceType = z.enum(evidenceTypes)
export type EvidenceType = z.infer<typeof EvidenceType>

export const EvidenceKind = z.enum(['signed_scan', 'audio_statement'])
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** A scan or a spoken statement, kept in the vault. */
export const EvidenceItem = z.strictObject({
  id: EvidenceId,
  participant: ParticipantId,
  kind: EvidenceKind,
  type: EvidenceType,
  bytes: z.int(),
  sha256: Sha256,
  addedAt: Moment,
  addedBy: z.string(),
})
export type EvidenceItem = z.infer<typeof EvidenceItem>
