import { z } from 'zod'

/** Codes that people can say aloud ("S-013"); numbers are never used again, even after an erasure. */
const code = (prefix: string, digits: number) =>
  // Each thing has one code: were "S-0013" another one, a comparison with "S-013" would take one story for two.
  z.string().regex(new RegExp(`^${prefix}-(?:\\d{${digits}}|[1-9]\\d{${digits},8})$`))

export const ParticipantId = code('P', 3)
export const SessionId = code('O', 3)
export const StoryId = code('S', 3)
export const IdentityId = code('I', 4)
export const PassageId = code('M', 5)
export const StorybookId = code('B', 3)
export const ReleaseId = code('R', 3)
export const AreaId = code('A', 2)
export const StageId = code('G', 2)
export const ThemeId = code('T', 2)
export const FormId = code('F', 2)
export const EvidenceId = code('E', 3)
export const CopyId = code('C', 3)
export const RequestId = code('Q', 3)
export const FlagId = code('W', 3)
export const RetentionRuleId = code('K', 2)

const toCode =
  (prefix: string, digits: number) =>
  (row: number): string =>
    `${prefix}-${String(row).padStart(digits, '0')}`

export const rowToParticipantId = toCode('P', 3)
export const rowToSessionId = toCode('O', 3)
export const rowToStoryId = toCode('S', 3)
export const rowToIdentityId = toCode('I', 4)
export const rowToPassageId = toCode('M', 5)
export const rowToStorybookId = toCode('B', 3)
export const rowToReleaseId = toCode('R', 3)
export const rowToAreaId = toCode('A', 2)
export const rowToStageId = toCode('G', 2)
export const rowToThemeId = toCode('T', 2)
export const rowToFormId = toCode('F', 2)
export const rowToEvidenceId = toCode('E', 3)
export const rowToCopyId = toCode('C', 3)
export const rowToRequestId = toCode('Q', 3)
export const rowToFlagId = toCode('W', 3)
export const rowToRetentionRuleId = toCode('K', 2)

/** The database row behind any of the codes above. */
export const idToRow = (id: string): number => Number(id.slice(2))
