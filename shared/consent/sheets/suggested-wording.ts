import { type Ask, FormWording } from '../../model/form.ts'

const storybookReaders = [
  'team',
  'partners',
  'decision_makers',
  'participants',
  'public_event',
  'public_web',
] as const

const asks: readonly Ask[] = [
  { permission: 'collect', medium: 'text', purpose: 'analysis', audience: 'team' },
  { permission: 'record_audio', medium: 'audio', purpose: 'analysis', audience: 'team' },
  { permission: 'transcribe', medium: 'text', purpose: 'analysis', audience: 'team' },
  ...(['full_story', 'quote_verbatim'] as const).flatMap(permission =>
    storybookReaders.map(audience => ({
      permission,
      medium: 'text' as const,
      purpose: 'storybook' as const,
      audience,
    })),
  ),
  { permission: 'recontact', medium: 'text', purpose: 'storybook', audience: 'team' },
]

/**
 * A wording to begin with, in short sentences that a fourteen-year-old can read. What it says of keeping, of the team's
 * duty to tell and of withdrawal is what the reference asks of every form (UK Data Service; ICO; NSPCC).
 */
export const suggestedWording = (project: string): FormWording =>
  FormWording.parse({
    title: `Taking part in ${project}`.slice(0, 120),
    about: `${project} gathers stories from people who know what it is like. We want services to learn from them.\n\nTaking part is your choice. You can say no, and nothing will change for you.`,
    takingPart:
      'Somebody from the project talks with you, or you write to us. You choose what you tell. You can leave out any question, take a break, or stop.\n\nIf you agree, we record the talk so that we get your words right.\n\nBefore anything of yours is printed we show you the text as it would be printed. We print it only if you say yes to it.',
    support:
      'Some things may be hard to talk about. You can bring somebody with you. Afterwards we can talk with you about how it was, and tell you where to find support.',
    confidentialityLimits:
      'We keep what you tell us to ourselves. There is one exception: if we think that you or somebody else may be in danger, we have to tell somebody who can help. If we can, we talk with you first.',
    keeping:
      'Your words are kept locked with a code on the project’s own computer. Before they are printed we take out names and change details, so that readers should not be able to tell who you are. People who know you well may still recognise your story.',
    withdrawing:
      'You can change your mind, about everything or about some of it. You do not have to say why. From then on nothing new of yours is printed.\n\nWhat has been printed and given out cannot be called back from everybody who has it. We ask those who have it not to pass it on.',
    asks: [...asks],
  })
