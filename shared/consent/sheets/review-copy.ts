import { heading, type Sheet, type SheetPart, text } from './sheet.ts'

export interface StoryToReview {
  readonly title: string
  /** The credit as it would be printed; empty where nothing would be. */
  readonly credit: string
  readonly warnings: readonly string[]
  /** For whom it would be printed at this level, as words: "partners", "everybody". */
  readonly readers: string
  readonly turns: readonly { readonly speaker: string; readonly text: string }[]
  /** Whom to tell; empty where the project names nobody. */
  readonly contact: string
}

const answers: readonly string[] = [
  'Yes: print it as it is here',
  'Yes, with changes: I have marked them',
  'No: do not print it',
  'I need more time',
]

/** The letter around a story that goes to its storyteller: what it is, how to answer, and the text itself. */
export const reviewCopy = (story: StoryToReview): Sheet => {
  const warning: readonly SheetPart[] =
    story.warnings.length === 0
      ? []
      : [
          {
            kind: 'callout',
            tone: 'warning',
            title: 'Before you read',
            lines: [
              `This text is about: ${story.warnings.join(', ')}.`,
              'You can read it another day, or with somebody.',
            ],
          },
        ]
  return {
    title: story.title,
    parts: [
      heading('Your story, for you to read', 1),
      text(
        `This is your story as it would be printed for ${story.readers}. Names and details have been changed. Please read it in your own time.`,
      ),
      text(
        'Nothing is printed until you have said yes to these very words. If we do not hear from you, that counts as no.',
      ),
      ...(story.contact === '' ? [] : [text(`To answer, or to ask: ${story.contact}.`)]),
      heading('Your answer'),
      { kind: 'list', items: answers },
      text('You can write on these pages: change a word, cross something out, say what should stay.'),
      ...warning,
      { kind: 'page_break' },
      heading(story.title, 1),
      ...(story.credit === '' ? [] : [text(`By ${story.credit}`)]),
      ...story.turns.map(({ speaker, text: words }): SheetPart => ({ kind: 'turn', speaker, text: words })),
    ],
  }
}
