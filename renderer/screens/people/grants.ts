import { type Audience, audiences, type Decision, type Grant } from '../../../shared/model/consent.ts'

/** The two things that a storybook prints, and that a storyteller can allow apart from each other. */
export const printedThings = ['full_story', 'quote_verbatim'] as const
export type PrintedThing = (typeof printedThings)[number]

export const printedThingWords: Readonly<Record<PrintedThing, string>> = {
  full_story: 'Whole story',
  quote_verbatim: 'Quotes',
}

/** What is allowed to whom, in text storybooks. */
export type GrantTable = Readonly<Record<PrintedThing, Readonly<Record<Audience, Decision>>>>

const row = (decisionOf: (audience: Audience) => Decision): Readonly<Record<Audience, Decision>> => ({
  team: decisionOf('team'),
  partners: decisionOf('partners'),
  decision_makers: decisionOf('decision_makers'),
  participants: decisionOf('participants'),
  public_event: decisionOf('public_event'),
  public_web: decisionOf('public_web'),
  press: decisionOf('press'),
})

const table = (decisionOf: (thing: PrintedThing, audience: Audience) => Decision): GrantTable => ({
  full_story: row(audience => decisionOf('full_story', audience)),
  quote_verbatim: row(audience => decisionOf('quote_verbatim', audience)),
})

/** Whatever a list of grants does not name was not asked (promise 6). */
export const grantsToTable = (grants: readonly Grant[]): GrantTable =>
  table(
    (thing, audience) =>
      grants.findLast(
        grant =>
          grant.permission === thing &&
          grant.medium === 'text' &&
          grant.purpose === 'storybook' &&
          grant.audience === audience,
      )?.decision ?? 'not_asked',
  )

export const setDecision = (
  before: GrantTable,
  thing: PrintedThing,
  audience: Audience,
  decision: Decision,
): GrantTable => ({ ...before, [thing]: { ...before[thing], [audience]: decision } })

export const setAll = (decision: Decision): GrantTable => table(() => decision)

/** The grants that an event has to name so that `before` becomes `after`: no more, as the rest stays as it was. */
export const tableChanges = (before: GrantTable, after: GrantTable): readonly Grant[] =>
  printedThings.flatMap(permission =>
    audiences
      .filter(audience => before[permission][audience] !== after[permission][audience])
      .map(audience => ({
        permission,
        medium: 'text' as const,
        purpose: 'storybook' as const,
        audience,
        decision: after[permission][audience],
      })),
  )

/** What one event said, for the timeline: "yes to team, partners" for whole stories, and where quotes differ. */
export const grantsToSentences = (
  grants: readonly Grant[],
  words: Readonly<Record<Audience, string>>,
): readonly string[] => {
  const said = grants.filter(grant => grant.medium === 'text' && grant.purpose === 'storybook')
  const list = (thing: PrintedThing, decision: Decision): string =>
    audiences
      .filter(audience =>
        said.some(
          grant => grant.permission === thing && grant.audience === audience && grant.decision === decision,
        ),
      )
      .map(audience => words[audience])
      .join(', ')
  const describe = (thing: PrintedThing): string =>
    (['yes', 'no', 'not_asked'] as const)
      .map(decision => ({ decision, to: list(thing, decision) }))
      .filter(({ to }) => to !== '')
      .map(({ decision, to }) =>
        decision === 'not_asked' ? `no longer asked: ${to}` : `${decision} to ${to}`,
      )
      .join('; ')
  const story = describe('full_story')
  const quotes = describe('quote_verbatim')
  if (story === quotes) return story === '' ? [] : [`Whole story and quotes: ${story}`]
  return [...(story === '' ? [] : [`Whole story: ${story}`]), ...(quotes === '' ? [] : [`Quotes: ${quotes}`])]
}
