import type { z } from 'zod'
import { isRouteOfAnother } from '../../../shared/consent/routes.ts'
import type { Authority, AuthorityRoute } from '../../../shared/model/consent.ts'
import { AuthorityRoute as Routes } from '../../../shared/model/consent.ts'
import { ChoiceField, TextField } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { assentWords, routeWords } from './words.ts'

export type AuthorityAnswer = z.infer<typeof Authority>

/** The routes that this window has words for, of those that the vault says are open today. */
export const knownRoutes = (routes: readonly string[]): readonly AuthorityRoute[] =>
  Routes.options.filter(route => routes.includes(route))

/** The answer to begin with: where only one route is open, it is the one. */
export const firstAnswer = (routes: readonly AuthorityRoute[]): AuthorityAnswer | null => {
  const [route, second] = routes
  return route === undefined || second !== undefined ? null : answerFor(route, null)
}

/** A storyteller who decides for themselves has agreed by deciding. */
const answerFor = (route: AuthorityRoute, before: AuthorityAnswer | null): AuthorityAnswer =>
  isRouteOfAnother(route)
    ? {
        route,
        decidedBy: before?.decidedBy ?? '',
        assent: before !== null && isRouteOfAnother(before.route) ? before.assent : 'not_sought',
      }
    : { route, decidedBy: '', assent: 'given' }

/** What is still missing, as a sentence; null when nothing is. */
export const authorityProblem = (answer: AuthorityAnswer | null): string | null => {
  if (answer === null) return 'Choose who decided.'
  if (isRouteOfAnother(answer.route) && answer.decidedBy.trim() === '') {
    return 'Write the name of the person who decided, and what they are to the storyteller.'
  }
  return null
}

export interface WhoDecidedProps {
  readonly routes: readonly AuthorityRoute[]
  /** "Amal is 15 today.", or an empty string where the age is not known. */
  readonly age: string
  readonly value: AuthorityAnswer | null
  readonly onChange: (value: AuthorityAnswer) => void
  readonly isTried: boolean
}

/** Who may say yes depends on the storyteller's age today; who did say it is written down. */
export const WhoDecided = ({ routes, age, value, onChange, isTried }: WhoDecidedProps) => {
  if (routes.length === 0) {
    return (
      <Notice tone="attention" title="Who may decide is not known">
        Write the day of birth or the age band into this person’s details first.
      </Notice>
    )
  }
  const problem = isTried ? authorityProblem(value) : null
  return (
    <>
      <ChoiceField<AuthorityRoute>
        label="Who decided?"
        help={age}
        value={value?.route ?? null}
        onChange={route => onChange(answerFor(route, value))}
        choices={routes.map(route => ({ value: route, label: routeWords[route] }))}
        problem={value === null ? problem : null}
      />
      {value !== null && isRouteOfAnother(value.route) ? (
        <>
          <TextField
            label="Their name, and what they are to the storyteller"
            value={value.decidedBy}
            maxLength={120}
            isRequired
            onChange={decidedBy => onChange({ ...value, decidedBy })}
            problem={problem}
          />
          <ChoiceField<AuthorityAnswer['assent']>
            label="And the storyteller?"
            help="A young person who does not agree is not printed, whoever else said yes."
            isRow
            value={value.assent}
            onChange={assent => onChange({ ...value, assent })}
            choices={(['given', 'refused', 'not_sought'] as const).map(assent => ({
              value: assent,
              label: assentWords[assent],
            }))}
          />
        </>
      ) : null}
    </>
  )
}
