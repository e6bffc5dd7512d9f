import type { BoardMissing, BoardRow } from '../../../shared/contract/board.ts'
import { dayInFull } from '../../app/dates.ts'
import { counted } from '../../app/words.ts'
import { daysBetween } from './days.ts'

/** What stands between a person and print, in words. */
export const missingWords: Readonly<Record<BoardMissing, string>> = {
  age: 'Age not known',
  care_status: 'Not known whether looked after',
  consent: 'No consent that stands',
  authority: 'Who decided does not hold today',
  evidence: 'No scan or recording',
  story: 'No story yet',
  review_sent: 'Story not sent to them',
  review_answer: 'No answer to their story',
  changed_since: 'Story changed since they approved it',
}

const nextWords: Readonly<Record<NonNullable<BoardRow['next']>['what'], (day: string) => string>> = {
  expires: day => `Runs out at the end of ${day}`,
  review: day => `To be asked again by ${day}`,
  turns_16: day => `Turns 16 on ${day}`,
  turns_18: day => `Turns 18 on ${day}`,
  window_ends: day => `Can be taken out until ${day}`,
}

/** "Turns 16 on 3 March 2027"; empty where nothing is known to happen. */
export const nextToWords = ({ next }: Pick<BoardRow, 'next'>): string =>
  next === null ? '' : nextWords[next.what](dayInFull(next.on))

export const boardFilters = ['everyone', 'missing', 'soon', 'waiting', 'to_tell', 'requests'] as const
export type BoardFilter = (typeof boardFilters)[number]

export const boardFilterWords: Readonly<Record<BoardFilter, string>> = {
  everyone: 'Everyone',
  missing: 'Something missing',
  soon: 'Ends soon',
  waiting: 'Waiting for their answer',
  to_tell: 'To be told',
  requests: 'Asked for something',
}

const isSoon = ({ next }: BoardRow, today: string, soonDays: number): boolean =>
  next !== null && daysBetween(today, next.on) <= soonDays

export const filterBoard = (
  people: readonly BoardRow[],
  filter: BoardFilter,
  { today, soonDays }: { readonly today: string; readonly soonDays: number },
): readonly BoardRow[] => {
  const tests: Readonly<Record<BoardFilter, (row: BoardRow) => boolean>> = {
    everyone: () => true,
    missing: row => row.missing.length > 0,
    soon: row => isSoon(row, today, soonDays),
    waiting: row => row.askedOn !== null,
    to_tell: row => row.notTold > 0,
    requests: row => row.requests.length > 0,
  }
  return people.filter(tests[filter])
}

/** Who waits for whom, one sentence a line. */
export const waitingLines = (row: BoardRow, today: string): readonly string[] => [
  ...(row.askedOn === null
    ? []
    : [
        `Sent to them on ${dayInFull(row.askedOn)}, no answer yet${row.overdue ? ': longer than you meant to wait' : ''}`,
      ]),
  ...row.requests.map(({ dueOn }) => {
    const left = daysBetween(today, dueOn)
    return left < 0
      ? `Asked for something: the answer was due on ${dayInFull(dueOn)}`
      : `Asked for something: answer by ${dayInFull(dueOn)}`
  }),
  ...(row.notTold === 0
    ? []
    : [`Not yet told of ${counted(row.notTold, 'storybook', 'storybooks')} with their words`]),
]

export interface Month {
  /** `YYYY-MM` */
  readonly month: string
  readonly people: number
}

/** For how many people something ends or changes in each of the twelve months from this one on. */
export const endingsByMonth = (people: readonly BoardRow[], today: string): readonly Month[] => {
  const first = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return Array.from({ length: 12 }, (_, index) => {
    const at = first + index
    const month = `${String(Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`
    return { month, people: people.filter(({ next }) => next?.on.startsWith(month) === true).length }
  })
}
