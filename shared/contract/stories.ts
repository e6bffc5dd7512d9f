import { z } from 'zod'
import { Day, Level, Moment, Path, requiredLine } from '../model/basics.ts'
import { Category, Tier } from '../model/category.ts'
import { Attribution } from '../model/consent.ts'
import { CopyId, IdentityId, ParticipantId, PassageId, SessionId, StoryId, ThemeId } from '../model/ids.ts'
import { unreadParts } from '../model/interview.ts'
import { IdentityState, Lens } from '../model/passage.ts'
import { PrintedTurn } from '../model/printed.ts'
import { ReviewMethod, ReviewOutcome } from '../model/story-review.ts'
import { operation } from './operation.ts'

const Unread = z.strictObject({ part: z.enum(unreadParts), text: z.string() })
const Offset = z.int().min(0)

export const StoryRow = z.strictObject({
  id: StoryId,
  title: z.string(),
  words: z.int(),
  participant: ParticipantId.nullable(),
  storyteller: z.string().nullable(),
  session: SessionId.nullable(),
  importedAt: Moment,
  identities: z.int(),
  decided: z.int(),
  read: z.boolean(),
})
export type StoryRow = z.infer<typeof StoryRow>

/** A mark on the text: offsets are UTF-16 code units of the revision's text, `[from, to)`. */
export const Mention = z.strictObject({
  id: PassageId,
  from: Offset,
  to: Offset,
  identity: IdentityId,
  category: Category,
  state: IdentityState,
  tier: Tier,
  why: z.string(),
  byPerson: z.boolean(),
})
export type Mention = z.infer<typeof Mention>

/** A theme, a lens or a quote laid over the text. */
export const MarkedPassage = z.strictObject({
  id: PassageId,
  from: Offset,
  to: Offset,
  kind: z.enum(['theme', 'lens', 'quote']),
  theme: ThemeId.nullable(),
  lens: Lens.nullable(),
})
export type MarkedPassage = z.infer<typeof MarkedPassage>

export const StoryView = z.strictObject({
  id: StoryId,
  title: z.string(),
  participant: ParticipantId.nullable(),
  storyteller: z.string().nullable(),
  session: SessionId.nullable(),
  revision: z.int(),
  text: z.string(),
  words: z.int(),
  turns: z.array(
    z.strictObject({
      from: Offset,
      to: Offset,
      speaker: z.strictObject({ from: Offset, to: Offset }).nullable(),
      startMs: z.int().nullable(),
    }),
  ),
  mentions: z.array(Mention),
  passages: z.array(MarkedPassage),
  unread: z.array(Unread),
  warnings: z.array(z.string()),
  attribution: Attribution,
  reading: z.strictObject({ by: z.string(), at: Moment }).nullable(),
  review: z
    .strictObject({ outcome: ReviewOutcome, level: Level, on: Day, stillTheSame: z.boolean() })
    .nullable(),
})
export type StoryView = z.infer<typeof StoryView>

export const ImportReport = z.strictObject({
  imported: z.array(
    z.strictObject({
      file: z.string(),
      story: StoryId,
      words: z.int(),
      turns: z.int(),
      unread: z.array(Unread),
    }),
  ),
  refused: z.array(z.strictObject({ file: z.string(), code: z.string(), message: z.string() })),
  cancelled: z.boolean(),
})
export type ImportReport = z.infer<typeof ImportReport>

export const storyOperations = {
  'stories.list': operation({
    summary: 'Stories in the order in which they came in, a page at a time.',
    input: z.strictObject({ from: Offset.default(0), limit: z.int().min(1).max(500).default(200) }),
    output: z.strictObject({ total: z.int(), stories: z.array(StoryRow) }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
  'stories.get': operation({
    summary: 'One story: its words, its marks and how far it has come.',
    input: z.strictObject({ story: StoryId }),
    output: StoryView,
    errors: ['not-found'],
    needs: 'open',
    changes: [],
  }),
  'stories.printed': operation({
    summary: 'One story as it would be printed at a level.',
    input: z.strictObject({ story: StoryId, level: Level }),
    output: z.strictObject({ turns: z.array(PrintedTurn), undecided: z.int() }),
    errors: ['not-found'],
    needs: 'open',
    changes: [],
  }),
  'stories.import': operation({
    summary: 'Brings interviews in from files. Each file is whole or not at all.',
    input: z.strictObject({
      files: z.array(Path).min(1).max(1000),
      participant: ParticipantId.nullable().default(null),
      session: SessionId.nullable().default(null),
    }),
    output: ImportReport,
    errors: ['not-found', 'file-not-chosen'],
    needs: 'open',
    changes: ['stories', 'identities', 'passages', 'record'],
    long: true,
  }),
  'stories.update': operation({
    summary: 'Changes a story’s title, storyteller, occasion, content warnings or credit.',
    input: z.strictObject({
      story: StoryId,
      title: requiredLine(200).optional(),
      participant: ParticipantId.nullable().optional(),
      session: SessionId.nullable().optional(),
      warnings: z.array(requiredLine(80)).max(20).optional(),
      attribution: Attribution.optional(),
    }),
    output: z.strictObject({}),
    errors: ['not-found'],
    needs: 'open',
    changes: ['stories', 'record'],
  }),
  'stories.markRead': operation({
    summary: 'Notes that a person has read the whole story as it would be printed.',
    input: z.strictObject({ story: StoryId }),
    output: z.strictObject({}),
    errors: ['not-found', 'undecided'],
    needs: 'open',
    changes: ['stories', 'record'],
  }),
  'stories.recordReview': operation({
    summary: 'Notes the storyteller’s answer to their text as it would be printed at a level.',
    input: z.strictObject({
      story: StoryId,
      level: Level,
      outcome: ReviewOutcome,
      on: Day,
      /** The copy that they answered to; null where they were shown the text as it stands now. */
      copy: CopyId.nullable().default(null),
      method: ReviewMethod.default('read_together'),
    }),
    output: z.strictObject({}),
    errors: [
      'not-found',
      'undecided',
      'impossible-date',
      'no-storyteller',
      'changes-not-made',
      'already-answered',
      'other-level',
    ],
    needs: 'open',
    changes: ['stories', 'participants', 'record'],
  }),
  'stories.search': operation({
    summary: 'Finds words in every story.',
    input: z.strictObject({ words: z.string().max(200), limit: z.int().min(1).max(100).default(30) }),
    output: z.strictObject({
      total: z.int(),
      hits: z.array(
        z.strictObject({
          story: StoryId,
          title: z.string(),
          /** The words around the first hit, and where in them the hits are (UTF-16 code units). */
          around: z.string(),
          marks: z.array(z.strictObject({ from: Offset, to: Offset })),
        }),
      ),
    }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
  'stories.erase': operation({
    summary: 'Erases a story: its words, revisions, marks and backups. Only the fact of the erasure is kept.',
    input: z.strictObject({ story: StoryId }),
    output: z.strictObject({}),
    errors: ['not-found', 'backup-failed'],
    needs: 'open',
    changes: ['stories', 'identities', 'passages', 'storybooks', 'record'],
    long: true,
  }),
  'passages.add': operation({
    summary: 'Lays a theme, a lens or a quote over a passage of a story.',
    input: z.strictObject({
      story: StoryId,
      from: Offset,
      to: Offset,
      mark: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('theme'), theme: ThemeId }),
        z.strictObject({ kind: z.literal('lens'), lens: Lens }),
        z.strictObject({ kind: z.literal('quote') }),
      ]),
    }),
    output: z.strictObject({ passage: PassageId }),
    errors: ['not-found', 'bad-passage'],
    needs: 'open',
    changes: ['passages', 'record'],
  }),
  'passages.remove': operation({
    summary: 'Takes a theme, a lens or a quote off the text again.',
    input: z.strictObject({ passage: PassageId }),
    output: z.strictObject({}),
    errors: ['not-found', 'in-use'],
    needs: 'open',
    changes: ['passages', 'record'],
  }),
  'passages.list': operation({
    summary: 'Every quote of the vault, or the passages of a theme, with the words as printed at a level.',
    input: z.strictObject({ kind: z.enum(['theme', 'quote']), theme: ThemeId.optional(), level: Level }),
    output: z.strictObject({
      passages: z.array(
        z.strictObject({ id: PassageId, story: StoryId, title: z.string(), words: z.string() }),
      ),
    }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
} as const
