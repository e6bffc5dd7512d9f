import { categoryWords, listed } from '../../app/words.ts'
import { ChoiceField } from '../../components/field.tsx'
import { SectionCard } from '../../components/section-card.tsx'
import { identityChoices, isIdentityNeeded } from './answers.ts'
import { choiceWords } from './arrival-words.ts'
import styles from './handover.module.css'
import { problemOf, type QuestionsProps } from './question.ts'

/** Names and details that are here too, or whose pseudonym is taken: a person says who is who. */
export const NameQuestions = ({ preview, answers, onChange, isTried }: QuestionsProps) => {
  const needed = preview.identities.filter(identity => isIdentityNeeded(identity, answers))
  if (needed.length === 0) return null
  return (
    <SectionCard id="incoming-names" title="Names and details">
      <p className={styles.says}>
        One person, one name, in every story. Storykeep does not guess whether two of one name are the same.
      </p>
      <ul className={styles.questions}>
        {needed.map(identity => (
          <li key={identity.uid} className={styles.question}>
            <ChoiceField<string>
              label={
                <>
                  {listed(identity.forms.slice(0, 3).map(form => `“${form}”`))}{' '}
                  <span className={styles.soft}>{categoryWords[identity.category].label}</span>
                </>
              }
              value={answers.identities[identity.uid] ?? null}
              onChange={value =>
                onChange({ ...answers, identities: { ...answers.identities, [identity.uid]: value } })
              }
              problem={problemOf(answers.identities[identity.uid] === undefined, isTried)}
              choices={identityChoices(identity).map(choice => ({
                value: choice.value,
                ...choiceWords(identity, choice),
              }))}
            />
          </li>
        ))}
      </ul>
    </SectionCard>
  )
}
