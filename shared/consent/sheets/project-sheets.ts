import type { FormWording } from '../../model/form.ts'
import type { ProjectTerms } from '../../model/project-terms.ts'
import { listToWords } from '../words.ts'
import { asksToQuestions } from './ask-words.ts'
import { heading, paragraphsOf, type Sheet, type SheetPart, text } from './sheet.ts'

/** UK GDPR, article 6. */
const art6Words: Readonly<Record<ProjectTerms['art6Basis'], string>> = {
  consent: 'your consent',
  public_task: 'a task in the public interest',
  legitimate_interests: 'the project’s legitimate interest in learning from what people tell it',
  other: 'another basis, about which you can ask us',
}
/** UK GDPR, article 9, for what is said about health. */
const art9Words: Readonly<Record<ProjectTerms['art9Condition'], string>> = {
  explicit_consent: 'your explicit consent',
  research: 'research, with safeguards',
  other: 'another condition, about which you can ask us',
}

const whoHolds = (terms: ProjectTerms): readonly SheetPart[] => [
  text(`Responsible for your words: ${listToWords(terms.controllers)}.`),
  ...(terms.recipients.length === 0 ? [] : [text(`Who may get them: ${listToWords(terms.recipients)}.`)]),
  ...(terms.storageLocation === '' ? [] : [text(`Where they are kept: ${terms.storageLocation}.`)]),
  text(
    `The law asks us to name why we may keep them: ${art6Words[terms.art6Basis]}, and for what is said about health ${art9Words[terms.art9Condition]}. This is something else than your agreement to take part, which you can take back.`,
  ),
  ...(terms.ethicsRef === '' ? [] : [text(`Ethics review: ${terms.ethicsRef}.`)]),
]

/** The information sheet of a form: what somebody is told before they are asked. */
export const informationSheet = (wording: FormWording, terms: ProjectTerms): Sheet => ({
  title: wording.title,
  parts: [
    heading(wording.title, 1),
    ...paragraphsOf(wording.about),
    heading('What happens'),
    ...paragraphsOf(wording.takingPart),
    heading('If it is hard'),
    ...paragraphsOf(wording.support),
    heading('When we must tell somebody'),
    ...paragraphsOf(wording.confidentialityLimits),
    heading('How your words are kept'),
    ...paragraphsOf(wording.keeping),
    ...whoHolds(terms),
    heading('If you change your mind'),
    ...paragraphsOf(wording.withdrawing),
    text(`Whom to tell: ${terms.withdrawalContact}.`),
  ],
})

const signatures: readonly SheetPart[] = [
  heading('Your name'),
  { kind: 'fields', labels: ['Name', 'Signature', 'Date'] },
  heading('If you are under 16'),
  text(
    'Somebody with parental responsibility signs too, unless you and the project agreed that you decide alone.',
  ),
  { kind: 'fields', labels: ['Their name', 'What they are to you', 'Signature', 'Date'] },
  heading('Who was there'),
  { kind: 'fields', labels: ['From the project', 'Witness, if you agreed in spoken words', 'Interpreter'] },
]

/** The consent form: one question for each grant that the wording asks for, and none besides. */
export const consentSheet = (wording: FormWording, terms: ProjectTerms): Sheet => ({
  title: `${wording.title}: consent form`,
  parts: [
    heading(`${wording.title}: consent form`, 1),
    text(
      'Please read the information sheet first, or have it read to you. Tick yes or no on each line. A line without a tick counts as no.',
    ),
    heading('I have understood'),
    { kind: 'choices', question: 'Before you decide', options: understood },
    heading('What the project may do'),
    ...asksToQuestions(wording.asks).map(
      ({ question, options }): SheetPart => ({
        kind: 'choices',
        question,
        options: options.map(({ words }) => words),
      }),
    ),
    heading('Taking it back'),
    text(`You can take back any yes. Tell ${terms.withdrawalContact}.`),
    ...signatures,
  ],
})

const understood: readonly string[] = [
  'I know what the project is about',
  'I could ask questions',
  'I know that I can stop, and that I do not have to say why',
  'I know when the project must tell somebody else',
]

/** The same sheet with its version at the end, as it is printed. */
export const withVersion = (sheet: Sheet, version: string): Sheet => ({
  ...sheet,
  parts: [...sheet.parts, { kind: 'version', text: version }],
})
