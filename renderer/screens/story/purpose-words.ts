import type { Medium, Purpose } from '../../../shared/model/consent.ts'

/** After "In": what a text would be part of. */
export const purposeWords: Readonly<Record<Purpose, string>> = {
  storybook: 'A storybook',
  report: 'A report',
  training: 'Training',
  teaching: 'Teaching',
  campaign: 'A campaign',
  media: 'The media',
  analysis: 'The team’s own analysis',
}

/** After "As". */
export const mediumWords: Readonly<Record<Medium, string>> = {
  text: 'Written words',
  audio: 'A recording',
  photo: 'A photograph',
  video: 'A film',
  artwork: 'A piece of art',
}
