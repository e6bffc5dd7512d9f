import { kindsAfter } from '../../../shared/consent/may-follow.ts'
import type { ConsentEventKind, ConsentState } from '../../../shared/model/consent.ts'

/** What can be written down, and in which shape it is asked for. */
export interface Happening {
  readonly kind: ConsentEventKind
  /** What it is called before it is written down. */
  readonly label: string
  /** One sentence that says when to use it. */
  readonly says: string
  /** Whether somebody decides, so that the route by which they may has to be written down. */
  readonly asksWhoDecided: boolean
  /** Which answers are asked for: all, only those given before, or none. */
  readonly asksAnswers: 'all' | 'given' | 'none'
  /** Whether it sets the day on which consent runs out and the day to ask again. */
  readonly asksUntil: boolean
}

const happenings: Readonly<Record<ConsentEventKind, Happening>> = {
  offered: {
    kind: 'offered',
    label: 'Was asked',
    says: 'They have the information and have not answered yet.',
    asksWhoDecided: false,
    asksAnswers: 'none',
    asksUntil: false,
  },
  given: {
    kind: 'given',
    label: 'Gave consent',
    says: 'They said yes, to some or all of it.',
    asksWhoDecided: true,
    asksAnswers: 'all',
    asksUntil: true,
  },
  refused: {
    kind: 'refused',
    label: 'Said no',
    says: 'They do not want their words to be printed.',
    asksWhoDecided: false,
    asksAnswers: 'none',
    asksUntil: false,
  },
  varied: {
    kind: 'varied',
    label: 'Changed what they agree to',
    says: 'They said yes to more, or to other readers.',
    asksWhoDecided: true,
    asksAnswers: 'all',
    asksUntil: true,
  },
  reconfirmed: {
    kind: 'reconfirmed',
    label: 'Agreed again',
    says: 'They were asked again and nothing changes but the day.',
    asksWhoDecided: true,
    asksAnswers: 'none',
    asksUntil: true,
  },
  partly_withdrawn: {
    kind: 'partly_withdrawn',
    label: 'Took back part of it',
    says: 'They no longer agree to some of what they agreed to.',
    asksWhoDecided: false,
    asksAnswers: 'given',
    asksUntil: false,
  },
  withdrawn: {
    kind: 'withdrawn',
    label: 'Withdrew',
    says: 'They no longer agree to any of it.',
    asksWhoDecided: false,
    asksAnswers: 'none',
    asksUntil: false,
  },
  ended: {
    kind: 'ended',
    label: 'The project ended it',
    says: 'The project stops using their words, for a reason of its own.',
    asksWhoDecided: false,
    asksAnswers: 'none',
    asksUntil: false,
  },
  invalidated: {
    kind: 'invalidated',
    label: 'Was found not to hold',
    says: 'It turned out that this consent was never properly given.',
    asksWhoDecided: false,
    asksAnswers: 'none',
    asksUntil: false,
  },
}

/** The likeliest first. */
const order: readonly ConsentEventKind[] = [
  'varied',
  'reconfirmed',
  'partly_withdrawn',
  'withdrawn',
  'offered',
  'given',
  'refused',
  'ended',
  'invalidated',
]

/** What can have happened next. The vault has the last word on it. */
export const happeningsAfter = (state: ConsentState): readonly Happening[] => {
  const kinds = kindsAfter(state)
  return order.filter(kind => kinds.includes(kind)).map(kind => happenings[kind])
}

export const happeningOf = (kind: ConsentEventKind): Happening => happenings[kind]
