import { z } from 'zod'
import { Day, Moment, Path } from '../model/basics.ts'
import { Audience } from '../model/consent.ts'
import { ReleaseId, StorybookId, StoryId } from '../model/ids.ts'
import { Storybook, StorybookDetails } from '../model/storybook.ts'
import { StorybookDocument } from '../storybook/document.ts'
import { GateAnswer, OverrideDetails } from './gates.ts'
import { LeakFinding } from './leaks.ts'
import { operation } from './operation.ts'
import { RecallReason } from './rights.ts'

export const ReleaseView = z.strictObject({
  id: ReleaseId,
  storybook: StorybookId.nullable(),
  title: z.string(),
  at: Moment,
  by: z.string(),
  audience: Audience,
  stories: z.array(StoryId),
  leftOut: z.array(StoryId),
  sha256: z.string(),
  /** Why it must not be given out again: one entry a story; empty where it may be. */
  recalls: z.array(z.strictObject({ story: StoryId, reason: RecallReason, on: Day })),
  /** The stories whose storytellers have not been told that they are out. */
  notTold: z.array(StoryId),
})

export const storybookOperations = {
  'storybooks.list': operation({
    summary: 'The storybooks being composed, and what has been released.',
    input: z.strictObject({}),
    output: z.strictObject({
      storybooks: z.array(
        z.strictObject({ id: StorybookId, title: z.string(), audience: Audience, stories: z.int() }),
      ),
      releases: z.array(ReleaseView),
    }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
  'storybooks.create': operation({
    summary: 'Begins a storybook: the usual parts, with the chosen stories set out by theme.',
    input: z.strictObject({
      title: StorybookDetails.shape.title,
      subtitle: StorybookDetails.shape.subtitle,
      audience: Audience,
      stories: z.array(StoryId).max(5_000),
    }),
    output: z.strictObject({ storybook: StorybookId }),
    errors: ['not-found'],
    needs: 'open',
    changes: ['storybooks', 'record'],
  }),
  'storybooks.get': operation({
    summary: 'One storybook and its blocks.',
    input: z.strictObject({ storybook: StorybookId }),
    output: Storybook,
    errors: ['not-found'],
    needs: 'open',
    changes: [],
  }),
  'storybooks.update': operation({
    summary: 'Changes a storybook’s title, audience or blocks.',
    input: StorybookDetails.extend({ storybook: StorybookId }),
    output: z.strictObject({}),
    errors: ['not-found'],
    needs: 'open',
    changes: ['storybooks', 'record'],
  }),
  'storybooks.check': operation({
    summary: 'May this storybook be saved today? What stands in the way, and what holds.',
    input: z.strictObject({ storybook: StorybookId, leaveOut: z.array(StoryId).default([]) }),
    output: z.strictObject({ ready: z.boolean(), gates: z.array(GateAnswer) }),
    errors: ['not-found'],
    needs: 'open',
    changes: [],
  }),
  'storybooks.override': operation({
    summary: 'Notes that a named person overrode a soft gate for one story or the whole storybook, and why.',
    input: OverrideDetails.extend({
      storybook: StorybookId,
      /** Null where the gate is about the storybook as a whole. */
      story: StoryId.nullable(),
    }),
    output: z.strictObject({}),
    errors: ['not-found', 'nothing-to-override'],
    needs: 'open',
    changes: ['storybooks', 'record'],
  }),
  'storybooks.preview': operation({
    summary: 'The storybook as it would be printed.',
    input: z.strictObject({ storybook: StorybookId, leaveOut: z.array(StoryId).default([]) }),
    output: StorybookDocument,
    errors: ['not-found'],
    needs: 'open',
    changes: [],
  }),
  'storybooks.export': operation({
    summary:
      'Saves the storybook as Word, or answers exactly why not. Nothing is written when a gate refuses.',
    input: z.strictObject({
      storybook: StorybookId,
      to: Path,
      /** Stories that a person decided to leave out of this release. */
      leaveOut: z.array(StoryId).default([]),
      /** Whether a file of that name may be replaced. */
      replace: z.boolean().default(false),
    }),
    output: z.discriminatedUnion('saved', [
      z.strictObject({
        saved: z.literal(true),
        release: ReleaseId,
        bytes: z.int(),
        sha256: z.string(),
        stories: z.array(StoryId),
        leftOut: z.array(z.strictObject({ story: StoryId, gates: z.array(GateAnswer) })),
        searchedForms: z.int(),
      }),
      z.strictObject({
        saved: z.literal(false),
        gates: z.array(GateAnswer),
        leaks: z.array(LeakFinding),
      }),
    ]),
    errors: [
      'not-found',
      'file-not-chosen',
      'target-exists',
      'target-open',
      'cannot-write',
      'too-large',
      'unreadable',
      'not-word',
    ],
    needs: 'open',
    changes: ['storybooks', 'stories', 'record'],
    long: true,
  }),
  'word.inspect': operation({
    summary: 'Searches any Word file for every surface form that the vault replaces, in every part.',
    input: z.strictObject({ file: Path }),
    output: z.strictObject({
      clean: z.boolean(),
      searchedForms: z.int(),
      parts: z.int(),
      findings: z.array(LeakFinding),
    }),
    errors: ['file-not-chosen', 'unreadable', 'not-word', 'too-large'],
    needs: 'open',
    changes: [],
    long: true,
  }),
} as const
