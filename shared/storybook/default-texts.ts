import type { Audience } from '../model/consent.ts'

export interface SupportLineToPrint {
  readonly name: string
  readonly contact: string
  readonly note: string
  /** `YYYY-MM-DD`, or null where nobody has checked it. */
  readonly checkedOn: string | null
}

/** What the consent statement counts; every number is of this release. */
export interface ConsentCounts {
  /** Stories printed. */
  readonly stories: number
  /** People whose words are printed, in stories or quotes. */
  readonly storytellers: number
  /** Stories whose printed text its storyteller read and approved as it stands. */
  readonly approvedText: number
  /** Stories whose storyteller chose not to read the text before printing. */
  readonly waived: number
  /** Storytellers credited by handle or name (A5 to A8). */
  readonly named: number
}

export const headings = {
  warnings: 'Content warning',
  howToRead: 'How to read this book',
  support: 'Where to find support',
  supportAgain: 'If you would like to talk to someone',
  findings: 'What we found',
  recommendations: 'What we recommend',
  consent: 'How these stories were agreed',
} as const

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2026-11-14` to "14 November 2026". */
export const dayToWords = (day: string): string => {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`
}

/** "war", "war and loss", "war, loss and night terrors"; with semicolons where an item has a comma or an "and". */
export const listInWords = (items: readonly string[]): string => {
  if (items.length < 2) return items.join('')
  const isCompound = items.some(item => /,|\band\b/.test(item))
  const last = items.at(-1) ?? ''
  return `${items.slice(0, -1).join(isCompound ? '; ' : ', ')}${isCompound ? '; and' : ' and'} ${last}`
}

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const counted = (count: number, one: string, many: string): string =>
  `${smallNumbers[count] ?? count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

export const bookWarningLines = (warnings: readonly string[]): readonly string[] => [
  `Stories in this book mention ${listInWords(warnings)}.`,
  'Each of those stories has a warning of its own before it starts, so that you can choose.',
]

export const storyWarningLines = (warnings: readonly string[]): readonly string[] => [
  `This story mentions ${listInWords(warnings)}.`,
]

export const howToReadItems = (book: {
  readonly hasWarnings: boolean
  readonly hasBrackets: boolean
  readonly hasSupport: boolean
}): readonly string[] => [
  'You do not have to read all of this book, or read it in order. Each story stands by itself, and you can skip any of them.',
  ...(book.hasWarnings
    ? ['Some stories have a warning before they start, so that you can decide before you read.']
    : []),
  'Stop whenever you want to. The book will wait.',
  ...(book.hasSupport
    ? [`If something here stirs things up, you can talk to someone. See “${headings.support}”.`]
    : []),
  ...(book.hasBrackets
    ? ['Words in [square brackets] stand in for something that would show who a person is.']
    : []),
]

const supportLine = (line: SupportLineToPrint): string =>
  `${line.name}: ${line.contact}${line.note === '' ? '' : ` (${line.note})`}`

/** Every support line, and the day on which it was last checked: numbers change, and readers should know. */
export const supportLines = (lines: readonly SupportLineToPrint[]): readonly string[] => {
  const days = new Set(lines.map(line => line.checkedOn))
  const [only] = days
  if (days.size === 1 && typeof only === 'string') {
    return [...lines.map(supportLine), `Checked on ${dayToWords(only)}.`]
  }
  return lines.map(line =>
    line.checkedOn === null
      ? supportLine(line)
      : `${supportLine(line)}. Checked on ${dayToWords(line.checkedOn)}.`,
  )
}

/** After one story, a few are enough; all of them have a part of their own. */
const MOST_AFTER_A_STORY = 3

export const supportAfterStoryLines = (lines: readonly SupportLineToPrint[]): readonly string[] => [
  ...lines.slice(0, MOST_AFTER_A_STORY).map(supportLine),
  ...(lines.length > MOST_AFTER_A_STORY ? [`There are more under “${headings.support}”.`] : []),
]

const audienceWords: Readonly<Record<Audience, string>> = {
  team: 'for the project team',
  partners: 'for the project’s partners',
  decision_makers: 'for decision-makers',
  participants: 'for the people who took part',
  public_event: 'for public events',
  public_web: 'that anybody can read, in print or on the web',
  press: 'that may be passed to the press',
}

const approval = ({ stories, approvedText, waived }: ConsentCounts): string => {
  if (approvedText === stories) {
    return stories === 1
      ? 'The story is printed in the words that its storyteller read and approved.'
      : 'Every story is printed in the words that its storyteller read and approved.'
  }
  const unread = stories - approvedText - waived
  return [
    approvedText > 0
      ? `${sentence(counted(approvedText, 'story is', 'stories are'))} printed in the words that the storyteller read and approved.`
      : '',
    waived > 0
      ? `For ${counted(waived, 'story', 'stories')}, the storyteller chose not to read the text before it was printed.`
      : '',
    unread > 0
      ? `For ${counted(unread, 'story', 'stories')}, the storyteller has not approved the text in this form.`
      : '',
  ]
    .filter(part => part !== '')
    .join(' ')
}

const replaced =
  'names and other details that could show who somebody is have been replaced, by other names or by words in [square brackets].'

const naming = ({ storytellers, named }: ConsentCounts): string => {
  if (named === 0) return `In these pages, ${replaced}`
  if (named >= storytellers) {
    return named === 1
      ? `The storyteller chose to be named. For other people, ${replaced}`
      : `All of the storytellers chose to be named. For other people, ${replaced}`
  }
  return `${sentence(counted(named, 'storyteller', 'storytellers'))} chose to be named. For everybody else, ${replaced}`
}

/**
 * The consent statement, from this release's real counts. It never says that all names have been changed, nor
 * that nobody can be known: the originals still exist, and one detail can be enough (promise 12).
 */
export const consentParagraphs = (counts: ConsentCounts, audience: Audience): readonly string[] => {
  if (counts.storytellers === 0) return []
  const people = counted(counts.storytellers, 'storyteller', 'storytellers')
  const holds =
    counts.stories > 0
      ? `This book holds ${counted(counts.stories, 'story', 'stories')} from ${people}.`
      : `This book holds the words of ${people}.`
  const agreed = counts.storytellers === 1 ? 'The storyteller agreed' : 'Each storyteller agreed'
  return [
    `${holds} ${agreed} to their words being printed in a storybook ${audienceWords[audience]}.`,
    ...(counts.stories > 0 ? [approval(counts)] : []),
    naming(counts),
    'The people who made this book still keep the original words, locked away. They have taken care, but nobody can promise that a storyteller will not be recognised by someone who knows them.',
  ]
}
