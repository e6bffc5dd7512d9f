import type { ConsentEvent, Decision, Grant } from '../../model/consent.ts'
import { isRouteOfAnother } from '../routes.ts'
import { type Consent, isStanding } from '../state.ts'
import { dayToWords, listToWords } from '../words.ts'
import { asksToQuestions } from './ask-words.ts'
import { heading, type Sheet, type SheetPart, text } from './sheet.ts'

export interface ReceiptFacts {
  /** The person's code: a receipt holds no name, so that it can lie on a table. */
  readonly participant: string
  readonly project: string
  readonly consent: Consent
  /** The event by which consent was given. */
  readonly given: ConsentEvent
  /** Whom to tell; empty where the project names nobody. */
  readonly contact: string
  /** Today, `YYYY-MM-DD`. */
  readonly on: string
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

const answersOf = (grants: readonly Grant[], decision: Decision): readonly SheetPart[] =>
  asksToQuestions(grants.filter(grant => grant.decision === decision)).map(({ question, options }) => ({
    kind: 'list',
    items: [`${question.replace(/\.$/, '')}: ${listToWords(options.map(({ words }) => lowerFirst(words)))}.`],
  }))

const section = (title: string, parts: readonly SheetPart[], otherwise: string): readonly SheetPart[] => [
  heading(title),
  ...(parts.length === 0 ? [text(otherwise)] : parts),
]

const stateSentence = ({ consent, on }: ReceiptFacts): string => {
  if (isStanding(consent.state)) {
    const until = consent.until === null ? '' : ` It holds until the end of ${dayToWords(consent.until)}.`
    return `Your agreement stands today, ${dayToWords(on)}.${until}`
  }
  return `Your agreement does not stand today, ${dayToWords(on)}: nothing new of yours is printed.`
}

const whoDecided = ({ authority }: ConsentEvent): string =>
  authority !== null && isRouteOfAnother(authority.route)
    ? `${[authority.decidedBy, authority.alsoDecidedBy].filter(name => name !== '').join(' and ')} agreed for you (${authority.relation}).`
    : 'You decided for yourself.'

/** A receipt of what somebody agreed to, in plain words, for them to keep. */
export const receiptSheet = (facts: ReceiptFacts): Sheet => {
  const { participant, project, consent, given, contact } = facts
  const { record } = given
  return {
    title: 'What you agreed to',
    parts: [
      heading('What you agreed to', 1),
      text(`This is your receipt from ${project}. In the project you are ${participant}.`),
      text(stateSentence(facts)),
      text(`You were asked and answered on ${dayToWords(given.on)}. ${whoDecided(given)}`),
      ...(record?.form ? [text(`The form was version ${record.form}.`)] : []),
      ...section('You said yes', answersOf(consent.grants, 'yes'), 'To nothing that stands today.'),
      ...section(
        'You said no',
        answersOf(consent.grants, 'no'),
        'To nothing by name. What was not asked counts as no.',
      ),
      heading('Who has your words'),
      ...(record === null || record.controllers.length === 0
        ? [text(`${project} has them.`)]
        : [text(`Responsible: ${listToWords(record.controllers)}.`)]),
      ...(record === null || record.recipients.length === 0
        ? []
        : [text(`Who may get them: ${listToWords(record.recipients)}.`)]),
      heading('If you change your mind'),
      text('You can take back all of it or part of it, and you do not have to say why.'),
      ...(record?.withdrawalMethod ? [text(record.withdrawalMethod)] : []),
      ...(contact === '' ? [] : [text(`Please tell ${contact}.`)]),
      ...(record?.withdrawalWindowEnds
        ? [
            text(
              `Until ${dayToWords(record.withdrawalWindowEnds)} your words can be taken out of everything that is being made.`,
            ),
          ]
        : []),
      text(
        'From then on nothing new of yours is printed. What has been printed and given out cannot be called back from everybody who has it; those who have it are asked not to pass it on.',
      ),
      ...(record === null ? [] : [text(`Record ${record.recordId}`)]),
    ],
  }
}
