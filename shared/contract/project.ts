import { z } from 'zod'
import { Day, line, Moment, requiredLine } from '../model/basics.ts'
import { AreaId, StageId, ThemeId } from '../model/ids.ts'
import { ProjectLead, ProjectPolicy, ProjectTerms, RecruitmentTarget } from '../model/project-terms.ts'
import { Empty, operation } from './operation.ts'
import { ProjectName } from './vault.ts'

export const SupportLine = z.strictObject({
  name: requiredLine(80),
  contact: requiredLine(120),
  note: line(160),
  /** The day on which somebody last made sure that the number is right. */
  checkedOn: Day.nullable(),
})

export type SupportLine = z.infer<typeof SupportLine>

/** Items keep their id when renamed; an item without an id is new. */
const named = <Id extends z.ZodType>(id: Id) =>
  z.array(z.strictObject({ id: id.nullable(), name: requiredLine(120) })).max(200)

export const ProjectView = z.strictObject({
  name: ProjectName,
  areas: z.array(z.strictObject({ id: AreaId, name: z.string() })),
  stages: z.array(z.strictObject({ id: StageId, name: z.string() })),
  themes: z.array(z.strictObject({ id: ThemeId, name: z.string(), passages: z.int() })),
  supportLines: z.array(SupportLine),
  terms: ProjectTerms,
  lead: ProjectLead,
  policy: ProjectPolicy,
  targets: z.array(RecruitmentTarget),
})
export type ProjectView = z.infer<typeof ProjectView>

export const projectOperations = {
  'project.get': operation({
    summary: 'The project: its areas, stages, themes and support lines.',
    input: Empty,
    output: ProjectView,
    errors: [],
    needs: 'open',
    changes: [],
  }),
  'project.update': operation({
    summary: 'Changes the project’s name or one of its lists. A list that is given replaces the one kept.',
    input: z.strictObject({
      name: ProjectName.optional(),
      areas: named(AreaId).optional(),
      stages: named(StageId).optional(),
      themes: named(ThemeId).optional(),
      supportLines: z.array(SupportLine).max(30).optional(),
      terms: ProjectTerms.optional(),
      lead: ProjectLead.optional(),
      policy: ProjectPolicy.optional(),
      targets: z.array(RecruitmentTarget).max(200).optional(),
    }),
    output: ProjectView,
    errors: ['in-use', 'not-found'],
    needs: 'open',
    changes: ['project', 'record'],
  }),
  'project.overview': operation({
    summary: 'What needs somebody today, and how far the stories are.',
    input: Empty,
    output: z.strictObject({
      stories: z.int(),
      people: z.int(),
      /** Stories by how far they have come. */
      stages: z.strictObject({
        imported: z.int(),
        decided: z.int(),
        read: z.int(),
        approved: z.int(),
        printed: z.int(),
      }),
      undecided: z.strictObject({ identities: z.int(), stories: z.int() }),
      storiesWithoutStoryteller: z.int(),
      consentsEnding: z.array(z.strictObject({ participant: z.string(), name: z.string(), on: Day })),
      /** What people asked for and nobody has answered, the most urgent first. */
      requests: z.array(z.strictObject({ participant: z.string(), name: z.string(), dueOn: Day })),
      /** How many things are due under the project's rules of retention. */
      retentionDue: z.int(),
      storybooks: z.array(
        z.strictObject({ id: z.string(), title: z.string(), audience: z.string(), stories: z.int() }),
      ),
      lastBackup: Moment.nullable(),
      recordEntries: z.int(),
    }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
  'project.loadSample': operation({
    summary: 'Fills an empty vault with the sample project: fictional interviews, people and consents.',
    input: Empty,
    output: z.strictObject({ stories: z.int() }),
    errors: ['not-empty'],
    needs: 'open',
    changes: [
      'project',
      'participants',
      'consent',
      'stories',
      'identities',
      'passages',
      'storybooks',
      'record',
    ],
    long: true,
  }),
} as const
