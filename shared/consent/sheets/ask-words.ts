import type { Audience, Medium, Permission, Purpose } from '../../model/consent.ts'
import type { Ask } from '../../model/form.ts'

/** What somebody agrees to, after "I agree that the project may". */
const permissionToWords: Readonly<Record<Permission, string>> = {
  collect: 'keep what I tell it',
  record_audio: 'record my voice',
  record_video: 'film me',
  photo: 'take photographs of me',
  transcribe: 'write down what I say, word for word',
  quote_verbatim: 'use parts of my story, in my own words',
  paraphrase: 'tell parts of my story in other words',
  full_story: 'use the whole of my story',
  translate: 'use a translation of my story',
  edit_for_length: 'make my story shorter',
  share_partners: 'pass my story on to partners',
  archive_reuse: 'keep my story in an archive for others to learn from',
  recontact: 'get in touch with me again',
  ai_processing: 'let computer programs that learn work on my story',
}

const mediumToWords: Readonly<Record<Medium, string>> = {
  text: 'in writing',
  audio: 'as sound',
  photo: 'as photographs',
  video: 'as video',
  artwork: 'as artwork',
}

const purposeToWords: Readonly<Record<Purpose, string>> = {
  analysis: 'to learn from it',
  storybook: 'in storybooks',
  report: 'in reports',
  training: 'to train people',
  campaign: 'in campaigns',
  teaching: 'to teach',
  media: 'in the news',
}

/** For whom, as the answer beside a box. */
const audienceToWords: Readonly<Record<Audience, string>> = {
  team: 'For the project’s own team',
  partners: 'For the project’s partners',
  decision_makers: 'For people who make decisions about services',
  participants: 'For others who took part',
  public_event: 'For people who come to a public event',
  public_web: 'For everybody, on the web',
  press: 'For the press',
}

const questionOf = ({ permission, medium, purpose }: Omit<Ask, 'audience'>): string =>
  `The project may ${permissionToWords[permission]}, ${mediumToWords[medium]}, ${purposeToWords[purpose]}.`

export interface Question {
  readonly question: string
  readonly options: readonly { readonly ask: Ask; readonly words: string }[]
}

/** A form's questions in the order of its asks, those that differ only in their readers together. */
export const asksToQuestions = (asks: readonly Ask[]): readonly Question[] => {
  const questions = new Map<string, { ask: Ask; words: string }[]>()
  for (const ask of asks) {
    const question = questionOf(ask)
    const options = questions.get(question) ?? []
    options.push({ ask, words: audienceToWords[ask.audience] })
    questions.set(question, options)
  }
  return [...questions].map(([question, options]) => ({ question, options }))
}
