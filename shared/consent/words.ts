import type { Audience, Medium, Purpose } from '../model/consent.ts'

/** How an audience is called in a sentence: "has not said yes to public web". */
export const audienceToWords: Readonly<Record<Audience, string>> = {
  team: 'the team',
  partners: 'partners',
  decision_makers: 'decision-makers',
  participants: 'people who took part',
  public_event: 'public events',
  public_web: 'public web',
  press: 'the press',
}

/** How a purpose is called after "for": "for storybooks". */
export const purposeToWords: Readonly<Record<Purpose, string>> = {
  analysis: 'analysis',
  storybook: 'storybooks',
  report: 'reports',
  training: 'training',
  campaign: 'campaigns',
  teaching: 'teaching',
  media: 'the media',
}

/** How a medium is called after "as": "as text". */
export const mediumToWords: Readonly<Record<Medium, string>> = {
  text: 'text',
  audio: 'sound',
  photo: 'photographs',
  video: 'video',
  artwork: 'artwork',
}

/** How what a credit says is called after "by": "by the age band". */
export const descriptorToWords: Readonly<Record<string, string>> = {
  kind: 'the kind of storyteller',
  age_band: 'the age band',
  area: 'the area',
}

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

/** `2027-03-12` as "12 March 2027". */
export const dayToWords = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`
}

/** "partners", "partners and public web", "the team, partners and public web". */
export const listToWords = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`

/** "1 name", "3 names". */
export const countToWords = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`
