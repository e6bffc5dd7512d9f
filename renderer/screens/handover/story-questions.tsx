import type { IncomingStory } from '../../../shared/contract/handover.ts'
import { counted } from '../../app/words.ts'
import { Checkbox, ChoiceField } from '../../components/field.tsx'
import { SectionCard } from '../../components/section-card.tsx'
import type { Side, StoryDo } from './answers.ts'
import { standingWords } from './arrival-words.ts'
import styles from './handover.module.css'
import { problemOf, type QuestionsProps } from './question.ts'

type StoryAnswer = QuestionsProps['answers']['stories'][string]

interface StoryProps {
  readonly story: IncomingStory
  readonly isPrinted: boolean
  readonly answer: StoryAnswer
  readonly isTried: boolean
  readonly onAnswer: (answer: StoryAnswer) => void
}

const choicesFor = ({ standing, here }: IncomingStory, isPrinted: boolean) => [
  ...(standing === 'same' && !isPrinted
    ? [
        {
          value: 'merge' as const,
          label: 'Put together',
          help: `What was decided and marked there is added to ${here ?? 'it'}; what was decided here stands.`,
        },
      ]
    : []),
  ...(standing === 'differs'
    ? [
        {
          value: 'add' as const,
          label: 'Bring it in as another story',
          help: `${here ?? 'The other'} stays as it is.`,
        },
      ]
    : []),
  { value: 'leave' as const, label: 'Leave it', help: 'Nothing of it is brought in.' },
]

const Story = ({ story, isPrinted, answer, isTried, onAnswer }: StoryProps) => (
  <li className={styles.question}>
    <p className={styles.name}>
      <strong>{story.title === '' ? story.code : story.title}</strong>{' '}
      <span className={styles.soft}>
        {story.code} there, {counted(story.words, 'word')}
      </span>
    </p>
    {story.standing === 'new' ? (
      <Checkbox
        isSelected={answer.do === 'add'}
        onChange={isSelected => onAnswer({ ...answer, do: isSelected ? 'add' : 'leave' })}
      >
        Bring it in
      </Checkbox>
    ) : story.standing === 'erased' ? (
      <p className={styles.soft}>{standingWords.erased}</p>
    ) : (
      <ChoiceField<StoryDo>
        label={standingWords[story.standing]}
        value={answer.do}
        onChange={chosen => onAnswer({ ...answer, do: chosen })}
        problem={problemOf(answer.do === null, isTried)}
        choices={choicesFor(story, isPrinted)}
      />
    )}
    {answer.do === 'merge' && story.creditDiffers ? (
      <ChoiceField<Side>
        label="Its storyteller is credited in another way there. Which holds?"
        value={answer.credit}
        onChange={credit => onAnswer({ ...answer, credit })}
        problem={problemOf(answer.credit === null, isTried)}
        choices={[
          { value: 'here', label: 'As here' },
          { value: 'bundle', label: 'As in the handover' },
        ]}
      />
    ) : null}
  </li>
)

/** Story by story: new, here already, or erased here. */
export const StoryQuestions = ({ preview, answers, onChange, isTried }: QuestionsProps) => (
  <SectionCard id="incoming-stories" title="Stories">
    <ul className={styles.questions}>
      {preview.stories.map(story => (
        <Story
          key={story.uid}
          story={story}
          isPrinted={preview.contents === 'printed'}
          answer={answers.stories[story.uid] ?? { do: null, credit: null }}
          isTried={isTried}
          onAnswer={answer => onChange({ ...answers, stories: { ...answers.stories, [story.uid]: answer } })}
        />
      ))}
    </ul>
  </SectionCard>
)
