import { z } from 'zod'
import { Day, requiredLine } from '../model/basics.ts'
import { ParticipantId, StoryId } from '../model/ids.ts'

/** Who decided, in their own name, that a soft gate need not hold, and why. */
export const OverrideGiven = z.strictObject({ by: z.string(), role: z.string(), reason: z.string(), on: Day })
export type OverrideGiven = z.infer<typeof OverrideGiven>

/** The answer of one gate: words for a person and the place where something can be done about it. */
export const GateAnswer = z.strictObject({
  gate: z.string(),
  passes: z.boolean(),
  about: z.enum(['storyteller', 'story', 'storybook']),
  story: StoryId.nullable(),
  participant: ParticipantId.nullable(),
  /** Reads after the subject's name: "has not said yes to public web". No names in it. */
  says: z.string(),
  /** A sentence of detail; empty where there is none. No names in it. */
  detail: z.string(),
  fix: z
    .strictObject({
      label: z.string(),
      place: z.enum(['person', 'occasions', 'story', 'storybook', 'project']),
      id: z.string().nullable(),
    })
    .nullable(),
  /**
   * Null for a hard gate, which nobody can override. `finding` names what was found, in codes: an override holds for
   * that and no longer. `given` is set where somebody overrode it; the gate then passes.
   */
  override: z.strictObject({ finding: z.string().max(400), given: OverrideGiven.nullable() }).nullable(),
})
export type GateAnswer = z.infer<typeof GateAnswer>

/** The gates that a named person may override, with a reason. All others are hard. */
export const SoftGate = z.enum(['small-group', 'wording-checked'])
export type SoftGate = z.infer<typeof SoftGate>

export const OverrideDetails = z.strictObject({
  gate: SoftGate,
  finding: z.string().min(1).max(400),
  /** The lead who answers for it. */
  by: requiredLine(120),
  role: requiredLine(120),
  reason: requiredLine(600),
})
