import type { z } from 'zod'
import { isRouteOfAnother } from '../../../shared/consent/routes.ts'
import type { Authority, AuthorityRoute } from '../../../shared/model/consent.ts'
import { AuthorityRoute as Routes } from '../../../shared/model/consent.ts'
import { ChoiceField, TextField } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import styles from './form.module.css'
import { emptyGillick, GillickFields, gillickProblem } from './gillick-fields.tsx'
import { assentWords, routeWords } from './words.ts'

export type AuthorityAnswer = z.infer<typeof Authority>

/** The routes that this window has words for, of those that the vault says are open today. */
export const knownRoutes = (routes: readonly string[]): readonly AuthorityRoute[] =>
  Routes.options.filter(route => routes.includes(route))

/**
 * The answer to begin with: the only route, where there is one; and for an adult the adult, who is assumed able to
 * decide until the contrary is shown (Mental Capacity Act 2005, section 1(2)).
 */
export const firstAnswer = (routes: readonly AuthorityRoute[]): AuthorityAnswer | null => {
  const [only, second] = routes
  const first = routes.includes('self_18plus') ? 'self_18plus' : second === undefined ? only : undefined
  return first === undefined ? null : answerFor(first, null)
}

/** A storyteller who decides for themselves has agreed by deciding. */
const answerFor = (route: AuthorityRoute, before: AuthorityAnswer | null): AuthorityAnswer => {
  const isAnother = isRouteOfAnother(route)
  const kept = isAnother && before !== null && isRouteOfAnother(before.route) ? before : null
  return {
    route,
    decidedBy: kept?.decidedBy ?? '',
    relation: kept?.relation ?? '',
    proof: kept?.proof ?? '',
    alsoDecidedBy: route === 'PR_shared' ? (kept?.alsoDecidedBy ?? '') : '',
    gillick: route === 'self_under16_gillick' ? (before?.gillick ?? emptyGillick()) : null,
    assent: isAnother ? (kept?.assent ?? 'not_sought') : 'given',
    assentReason: kept?.assentReason ?? '',
    supportPerson: before?.supportPerson ?? '',
  }
}

const isEmpty = (words: string): boolean => words.trim() === ''

/** What is still missing, as a sentence; null when nothing is. */
export const authorityProblem = (answer: AuthorityAnswer | null): string | null => {
  if (answer === null) return 'Choose who decided.'
  if (answer.gillick !== null) return gillickProblem(answer.gillick)
  if (!isRouteOfAnother(answer.route)) return null
  if (isEmpty(answer.decidedBy)) return 'Write the name of the person who decided.'
  if (isEmpty(answer.relation)) return 'Write what they are to the storyteller.'
  if (answer.route === 'PR_shared' && isEmpty(answer.alsoDecidedBy))
    return 'Write the name of the second person: both decide.'
  if (isEmpty(answer.proof)) return 'Write what you saw that shows that they may decide.'
  if (answer.assent === 'not_sought' && isEmpty(answer.assentReason))
    return 'Write why the storyteller was not asked.'
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
      {value === null ? null : (
        <Details value={value} onChange={onChange} problem={problem} isTried={isTried} />
      )}
    </>
  )
}

interface DetailsProps extends Pick<WhoDecidedProps, 'onChange' | 'isTried'> {
  readonly value: AuthorityAnswer
  readonly problem: string | null
}

const Details = ({ value, onChange, problem, isTried }: DetailsProps) => {
  const change = (part: Partial<AuthorityAnswer>): void => onChange({ ...value, ...part })
  return (
    <>
      {value.gillick === null ? null : (
        <GillickFields value={value.gillick} onChange={gillick => change({ gillick })} isTried={isTried} />
      )}
      {isRouteOfAnother(value.route) ? <Another value={value} change={change} problem={problem} /> : null}
      <TextField
        label="Who was with the storyteller"
        help="A friend, a parent, a worker; leave empty where nobody was."
        value={value.supportPerson}
        maxLength={120}
        onChange={supportPerson => change({ supportPerson })}
      />
    </>
  )
}

interface AnotherProps {
  readonly value: AuthorityAnswer
  readonly change: (part: Partial<AuthorityAnswer>) => void
  readonly problem: string | null
}

/** Somebody who decided for the storyteller, and whether the storyteller wants it too. */
const Another = ({ value, change, problem }: AnotherProps) => {
  const isFirst = (words: string, ...before: readonly string[]): boolean =>
    isEmpty(words) && before.every(earlier => !isEmpty(earlier))
  const { decidedBy, relation, proof, alsoDecidedBy, assent, assentReason } = value
  const isShared = value.route === 'PR_shared'
  return (
    <>
      {value.route === 'consultee_capacity' ? (
        <Notice tone="attention" title="Nothing is printed on a consultee’s answer">
          Storykeep does not know the rules of the Mental Capacity Act. You can write this down; please ask
          your ethics lead what may follow from it.
        </Notice>
      ) : null}
      <div className={styles.pair}>
        <TextField
          label="Their name"
          value={decidedBy}
          maxLength={120}
          isRequired
          onChange={words => change({ decidedBy: words })}
          problem={isEmpty(decidedBy) ? problem : null}
        />
        <TextField
          label="What they are to the storyteller"
          value={relation}
          maxLength={120}
          isRequired
          onChange={words => change({ relation: words })}
          problem={isFirst(relation, decidedBy) ? problem : null}
        />
        {isShared ? (
          <TextField
            label="The second person’s name"
            value={alsoDecidedBy}
            maxLength={120}
            isRequired
            onChange={words => change({ alsoDecidedBy: words })}
            problem={isFirst(alsoDecidedBy, decidedBy, relation) ? problem : null}
          />
        ) : null}
        <TextField
          label="What you saw that shows it"
          help="A birth certificate, a court order, a placement plan."
          value={proof}
          maxLength={160}
          isRequired
          onChange={words => change({ proof: words })}
          problem={isFirst(proof, decidedBy, relation, ...(isShared ? [alsoDecidedBy] : [])) ? problem : null}
        />
      </div>
      <ChoiceField<AuthorityAnswer['assent']>
        label="And the storyteller?"
        help="A young person who does not agree is not printed, whoever else said yes."
        isRow
        value={assent}
        onChange={answer => change({ assent: answer })}
        choices={(['given', 'refused', 'not_sought'] as const).map(answer => ({
          value: answer,
          label: assentWords[answer],
        }))}
      />
      {assent === 'not_sought' ? (
        <TextField
          label="Why they were not asked"
          value={assentReason}
          maxLength={200}
          isRequired
          onChange={words => change({ assentReason: words })}
          problem={isFirst(assentReason, decidedBy, relation, proof) ? problem : null}
        />
      ) : null}
    </>
  )
}
