import { Check } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import type { ParticipantRow } from '../../../shared/contract/people.ts'
import type { Audience, ConsentState } from '../../../shared/model/consent.ts'
import { dayInWords } from '../../app/dates.ts'
import { ageBandWords, audienceWords, participantKindWords } from '../../app/words.ts'
import { Chip, type Tone } from '../../components/chip.tsx'
import { TableFrame } from '../../components/data-table.tsx'
import { runsOutSoon } from './filters.ts'
import styles from './people.module.css'
import { decisionWords, ownTextWords, stateWords } from './words.ts'

const shownAudiences: readonly Audience[] = ['team', 'partners', 'public_event', 'public_web']

export const stateTones: Readonly<Record<ConsentState, Tone>> = {
  none: 'plain',
  offered: 'plain',
  given: 'good',
  review_due: 'attention',
  expired: 'attention',
  refused: 'harm',
  withdrawn: 'harm',
  ended: 'harm',
  invalidated: 'harm',
}

export const StateChip = ({
  person,
  today,
}: {
  readonly person: Pick<ParticipantRow, 'consent' | 'until' | 'birthDate' | 'ageBand'>
  readonly today: string
}) => (
  <Chip tone={runsOutSoon(person, today) ? 'attention' : stateTones[person.consent]}>
    {stateWords[person.consent]}
  </Chip>
)

/** Consents that are over: what was said yes to once says nothing about today. */
const isOver = (state: ConsentState): boolean =>
  ['refused', 'withdrawn', 'ended', 'invalidated', 'expired'].includes(state)

const AudienceCell = ({
  person,
  audience,
}: {
  readonly person: ParticipantRow
  readonly audience: Audience
}) => {
  const decision = person.audiences[audience]
  if (decision === 'yes') {
    return (
      <span className={styles.yes}>
        <Check size={16} strokeWidth={2} aria-hidden="true" /> yes
      </span>
    )
  }
  if (isOver(person.consent)) return <Nothing words="no" />
  return <span className={decision === 'no' ? styles.no : styles.soft}>{decisionWords[decision]}</span>
}

/** A dash for those who look, words for those who listen. */
const Nothing = ({ words }: { readonly words: string }) => (
  <>
    <span className={styles.soft} aria-hidden="true">
      –
    </span>
    <VisuallyHidden>{words}</VisuallyHidden>
  </>
)

const about = ({ kind, ageBand, descriptors }: ParticipantRow): string =>
  [participantKindWords[kind], ageBand === null ? descriptors.role : ageBandWords[ageBand]]
    .filter(Boolean)
    .join(' · ')

/** The arrows go from person to person, so that a long list is not a hundred presses of Tab. */
export const followArrows = (event: KeyboardEvent<HTMLButtonElement>): void => {
  const buttons = [...(event.currentTarget.closest('tbody')?.querySelectorAll('button') ?? [])]
  const at = buttons.indexOf(event.currentTarget)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  const button = to === undefined ? undefined : buttons[to]
  if (button === undefined) return
  event.preventDefault()
  button.focus()
}

export interface PeopleTableProps {
  readonly people: readonly ParticipantRow[]
  readonly today: string
  readonly onOpen: (participant: string) => void
}

export const PeopleTable = ({ people, today, onOpen }: PeopleTableProps) => (
  <TableFrame label="People and their consent" className={styles.frame ?? ''}>
    <thead>
      <tr>
        <th scope="col">Person</th>
        <th scope="col">Consent</th>
        {shownAudiences.map(audience => (
          <th key={audience} scope="col">
            {audienceWords[audience]}
          </th>
        ))}
        <th scope="col">Own text</th>
        <th scope="col">Until</th>
      </tr>
    </thead>
    <tbody>
      {people.map(person => (
        // The button in the row does the same by keyboard; the row is a larger target for the mouse.
        <tr key={person.id} onClick={() => onOpen(person.id)} className={styles.row}>
          <th scope="row">
            <button
              type="button"
              id={`row-${person.id}`}
              className={styles.person}
              onKeyDown={followArrows}
              onClick={event => {
                event.stopPropagation()
                onOpen(person.id)
              }}
            >
              <span className={styles.name}>{person.name}</span>{' '}
              <span className={styles.code}>{person.id}</span>
            </button>
            <span className={styles.about}>{about(person)}</span>
          </th>
          <td>
            <StateChip person={person} today={today} />
          </td>
          {shownAudiences.map(audience => (
            <td key={audience}>
              <AudienceCell person={person} audience={audience} />
            </td>
          ))}
          <td>
            {person.ownText === 'none' ? <Nothing words="no story yet" /> : ownTextWords[person.ownText]}
          </td>
          <td className={runsOutSoon(person, today) ? styles.soon : styles.day}>
            {person.until === null || isOver(person.consent) ? (
              <Nothing words="no day" />
            ) : (
              dayInWords(person.until)
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </TableFrame>
)
