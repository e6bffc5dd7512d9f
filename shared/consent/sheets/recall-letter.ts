import type { Audience } from '../../model/consent.ts'
import { audienceToWords, dayToWords } from '../words.ts'
import { heading, type Sheet, text } from './sheet.ts'

export interface RecalledRelease {
  readonly title: string
  /** Stories that were handed over by themselves, and not in a storybook. */
  readonly isHandover: boolean
  /** `YYYY-MM-DD` */
  readonly releasedOn: string
  readonly audience: Audience
  /** Today, `YYYY-MM-DD`. */
  readonly on: string
  readonly project: string
  /** Whom to ask; empty where the project names nobody. */
  readonly contact: string
}

/**
 * A letter to whoever holds a release. It does not say whose story it is about nor why, so that nobody is singled out,
 * and it promises nothing that paper cannot keep (promise 12; Healthwatch's practice on photographs).
 */
export const recallLetter = (release: RecalledRelease): Sheet => ({
  title: release.isHandover ? 'Please do not pass on our stories' : `Please do not pass on: ${release.title}`,
  parts: [
    heading(
      release.isHandover
        ? `Please do not pass on the stories of ${dayToWords(release.releasedOn)}`
        : `Please do not pass on “${release.title}”`,
      1,
    ),
    text(dayToWords(release.on)),
    text(
      `On ${dayToWords(release.releasedOn)} ${release.project} ${
        release.isHandover
          ? 'handed stories over in a sealed file'
          : `gave out the storybook “${release.title}”`
      }, made for ${audienceToWords[release.audience]}. Since then what a storyteller agreed to has changed, and we have promised to honour that.`,
    ),
    heading('What we ask of you'),
    {
      kind: 'list',
      items: [
        'Please do not print, copy or pass on this edition any more.',
        'Please delete the file wherever you keep it, e-mails and shared folders among them.',
        ...(release.isHandover
          ? ['Please erase in your own vault or folder what you took out of it, and do not print from it.']
          : []),
        'Please take printed copies out of use: send them back to us, or have them shredded.',
        'If you passed it on, please pass this letter on to the same people.',
        'Please do not try to work out whose story it is about.',
      ],
    },
    heading('What we cannot do'),
    text(
      'Copies that were printed or passed on cannot all be called back, and we do not pretend that they can. We say the same to the storyteller. Each copy that is taken out of use helps.',
    ),
    heading('What comes instead'),
    text('We can give you a new edition without what was taken back. Please ask us for it.'),
    ...(release.contact === '' ? [] : [text(`Please write to ${release.contact}.`)]),
  ],
})
