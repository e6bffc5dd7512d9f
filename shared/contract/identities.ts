import { z } from 'zod'
import { Category, Tier } from '../model/category.ts'
import { IdentityId, PassageId, StoryId } from '../model/ids.ts'
import { IdentityState } from '../model/passage.ts'
import { Replacements } from '../model/replacement.ts'
import { operation } from './operation.ts'

export const IdentityView = z.strictObject({
  id: IdentityId,
  category: Category,
  state: IdentityState,
  /** The number for life, given when first accepted; null before. */
  number: z.int().nullable(),
  /** The form by which people know it: the longest. */
  label: z.string(),
  forms: z.array(z.string()),
  replacements: Replacements,
  tier: Tier,
  why: z.string(),
  places: z.int(),
  stories: z.int(),
  /** Other identities that may be the same; a question, never an answer. */
  maybeSame: z.array(z.strictObject({ id: IdentityId, label: z.string() })),
})
export type IdentityView = z.infer<typeof IdentityView>

const Step = z.strictObject({ label: z.string() })

export const identityOperations = {
  'identities.list': operation({
    summary: 'The register: whom and what the stories name, grouped, with what is printed for each.',
    input: z.strictObject({ story: StoryId.optional(), state: IdentityState.optional() }),
    output: z.strictObject({ identities: z.array(IdentityView) }),
    errors: ['not-found'],
    needs: 'open',
    changes: [],
  }),
  'identities.accept': operation({
    summary: 'Accepts an identity: it is replaced in every story, by what is proposed or by what is given.',
    input: z.strictObject({ identity: IdentityId, replacements: Replacements.optional() }),
    output: Step,
    errors: ['not-found', 'pseudonym-taken', 'pseudonym-in-stories', 'not-allowed'],
    needs: 'open',
    changes: ['identities', 'stories', 'record'],
  }),
  'identities.reject': operation({
    summary: 'Decides that this identifies nobody: it is printed as it stands, in every story.',
    input: z.strictObject({ identity: IdentityId }),
    output: Step,
    errors: ['not-found'],
    needs: 'open',
    changes: ['identities', 'stories', 'record'],
  }),
  'identities.reopen': operation({
    summary: 'Puts an identity back among those to decide.',
    input: z.strictObject({ identity: IdentityId }),
    output: Step,
    errors: ['not-found'],
    needs: 'open',
    changes: ['identities', 'stories', 'record'],
  }),
  'identities.recategorise': operation({
    summary: 'Says that an identity is of another kind, such as a place and not a person.',
    input: z.strictObject({ identity: IdentityId, category: Category }),
    output: Step,
    errors: ['not-found'],
    needs: 'open',
    changes: ['identities', 'stories', 'record'],
  }),
  'identities.merge': operation({
    summary: 'Says that two identities are one; the second takes over the forms and places of the first.',
    input: z.strictObject({ identity: IdentityId, into: IdentityId }),
    output: Step,
    errors: ['not-found', 'same-identity'],
    needs: 'open',
    changes: ['identities', 'stories', 'record'],
  }),
  'identities.split': operation({
    summary: 'Says that one mention is somebody or something else, and gives it an identity of its own.',
    input: z.strictObject({ mention: PassageId }),
    output: Step.extend({ identity: IdentityId }),
    errors: ['not-found', 'only-mention'],
    needs: 'open',
    changes: ['identities', 'stories', 'record'],
  }),
  'identities.mark': operation({
    summary: 'Marks a passage that was missed, in this story and wherever the same words stand.',
    input: z.strictObject({
      story: StoryId,
      from: z.int().min(0),
      to: z.int().min(1),
      category: Category,
      /** An identity that these words also name; a new one where it is not given. */
      identity: IdentityId.optional(),
    }),
    output: Step.extend({ identity: IdentityId, places: z.int() }),
    errors: ['not-found', 'bad-passage', 'already-marked'],
    needs: 'open',
    changes: ['identities', 'stories', 'record'],
  }),
  'identities.undo': operation({
    summary: 'Takes back the last decision.',
    input: z.strictObject({}),
    output: Step,
    errors: ['nothing-to-undo'],
    needs: 'open',
    changes: ['identities', 'stories', 'record'],
  }),
  'identities.redo': operation({
    summary: 'Makes the decision again that was taken back last.',
    input: z.strictObject({}),
    output: Step,
    errors: ['nothing-to-redo'],
    needs: 'open',
    changes: ['identities', 'stories', 'record'],
  }),
  'identities.steps': operation({
    summary: 'What undo and redo would do next.',
    input: z.strictObject({}),
    output: z.strictObject({ undo: z.string().nullable(), redo: z.string().nullable() }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
  'detect.text': operation({
    summary: 'Runs the detector over a text, without a vault. Offsets are UTF-16 code units.',
    input: z.strictObject({ text: z.string().max(20_000_000) }),
    output: z.strictObject({
      findings: z.array(
        z.strictObject({
          start: z.int(),
          end: z.int(),
          category: Category,
          tier: Tier,
          why: z.string(),
        }),
      ),
    }),
    errors: [],
    needs: 'nothing',
    changes: [],
  }),
} as const
