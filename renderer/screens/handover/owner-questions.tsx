import { dayInWords } from '../../app/dates.ts'
import { participantKindWords } from '../../app/words.ts'
import { ChoiceField } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { SectionCard } from '../../components/section-card.tsx'
import {
  type Answers,
  chosenHere,
  isNeeded,
  type Owner,
  type OwnerAnswer,
  openOf,
  ownersOf,
  type Side,
} from './answers.ts'
import { broughtWords, consentChange, newsWords } from './arrival-words.ts'
import styles from './handover.module.css'
import { problemOf, type QuestionsProps } from './question.ts'

/** A person or an occasion, with the words for it. */
interface Asked extends Owner {
  readonly name: string
  readonly about: string
  readonly brings: Parameters<typeof broughtWords>[0]
  readonly choices: readonly { readonly code: string; readonly label: string; readonly help: string }[]
  readonly newLabel: string
  readonly whoIsIt: string
  readonly differs: string
}

const facts = (...parts: readonly (string | null)[]): string => parts.filter(part => part !== null).join(', ')

const bornWords = (day: string | null): string | null => (day === null ? null : `born ${dayInWords(day)}`)

const askedPeople = (preview: QuestionsProps['preview']): readonly Asked[] =>
  ownersOf(preview).people.map(person => ({
    ...person,
    about: facts(participantKindWords[person.kind], bornWords(person.birthDate)),
    choices: person.here.map(known => ({
      code: known.code,
      label: `The same as ${known.name} (${known.code})`,
      help: facts(participantKindWords[known.kind], bornWords(known.birthDate)),
    })),
    newLabel: 'Somebody else, who is not in this vault yet',
    whoIsIt: 'Somebody in this vault looks like them. Who is it?',
    differs: 'What is written down about them there is not the same. Which holds?',
  }))

const askedOccasions = (preview: QuestionsProps['preview']): readonly Asked[] =>
  ownersOf(preview).occasions.map(occasion => ({
    ...occasion,
    name: occasion.title,
    about: occasion.heldOn === null ? '' : dayInWords(occasion.heldOn),
    choices: occasion.here.map(known => ({
      code: known.code,
      label: `The same as “${known.title}” (${known.code})`,
      help: known.heldOn === null ? '' : dayInWords(known.heldOn),
    })),
    newLabel: 'Another one, which is not in this vault yet',
    whoIsIt: 'An occasion in this vault looks like it. Which is it?',
    differs: 'What is written down about it there is not the same. Which holds?',
  }))

interface OneProps {
  readonly owner: Asked
  readonly answer: OwnerAnswer
  readonly isTried: boolean
  readonly onAnswer: (answer: OwnerAnswer) => void
}

const ConsentQuestion = ({ owner, answer, isTried, onAnswer }: OneProps) => {
  const consent = chosenHere(owner, answer)?.consent
  if (consent === undefined) return null
  const left =
    consent.contradicted === 0
      ? null
      : 'A yes of the handover that falls on the day of a no from here, or on a day that has not come, is left out.'
  return (
    <>
      {consent.news === 0 ? null : consent.mustTake ? (
        <Notice tone="attention">
          {newsWords(consent)} There is a no among them, and a no that is known is kept.{' '}
          {consentChange(consent)}
        </Notice>
      ) : (
        <ChoiceField<'together' | 'here'>
          label={`${newsWords(consent)} ${consentChange(consent)}`}
          value={answer.consent}
          onChange={chosen => onAnswer({ ...answer, consent: chosen })}
          problem={problemOf(answer.consent === null, isTried)}
          choices={[
            { value: 'together', label: 'It is so: put both together' },
            { value: 'here', label: 'Leave consent as it is here' },
          ]}
        />
      )}
      {left === null ? null : <p className={styles.soft}>{left}</p>}
      {consent.isTangled ? (
        <Notice tone="attention">
          What is left out says no to something else at the same time, and that no is not written down here.
          Please write down what is so, with the person.
        </Notice>
      ) : null}
    </>
  )
}

const One = ({ owner, answer, isTried, onAnswer }: OneProps) => {
  const asks = openOf(owner, answer)
  return (
    <li className={styles.question}>
      <p className={styles.name}>
        <strong>{owner.name}</strong> <span className={styles.soft}>{owner.about}</span>
      </p>
      {owner.standing === 'new' ? <p className={styles.soft}>Not in this vault yet: comes in too.</p> : null}
      {answer.is === 'new' ? <p>{broughtWords(owner.brings)}</p> : null}
      {owner.standing === 'known' ? <p className={styles.soft}>Known in this vault as {answer.is}.</p> : null}
      {owner.standing === 'maybe' ? (
        <ChoiceField<string>
          label={owner.whoIsIt}
          value={answer.is}
          onChange={is => onAnswer({ is, details: null, consent: null })}
          problem={problemOf(answer.is === null, isTried)}
          choices={[
            ...owner.choices.map(({ code, label, help }) => ({ value: code, label, help })),
            { value: 'new', label: owner.newLabel },
          ]}
        />
      ) : null}
      {asks.details ? (
        <ChoiceField<Side>
          label={owner.differs}
          value={answer.details}
          onChange={details => onAnswer({ ...answer, details })}
          problem={problemOf(answer.details === null, isTried)}
          choices={[
            { value: 'here', label: 'As here' },
            { value: 'bundle', label: 'As in the handover' },
          ]}
        />
      ) : null}
      <ConsentQuestion owner={owner} answer={answer} isTried={isTried} onAnswer={onAnswer} />
    </li>
  )
}

const Section = ({
  title,
  id,
  owners,
  part,
  props: { answers, onChange, isTried },
}: {
  readonly title: string
  readonly id: string
  readonly owners: readonly Asked[]
  readonly part: 'people' | 'occasions'
  readonly props: QuestionsProps
}) => {
  const needed = owners.filter(owner => isNeeded(owner, answers))
  if (needed.length === 0) return null
  const answer = (uid: string, said: OwnerAnswer): Answers => ({
    ...answers,
    [part]: { ...answers[part], [uid]: said },
  })
  return (
    <SectionCard id={id} title={title}>
      <ul className={styles.questions}>
        {needed.map(owner => (
          <One
            key={owner.uid}
            owner={owner}
            answer={answers[part][owner.uid] ?? { is: null, details: null, consent: null }}
            isTried={isTried}
            onAnswer={said => onChange(answer(owner.uid, said))}
          />
        ))}
      </ul>
    </SectionCard>
  )
}

/** Whose words the stories are, and on which occasions they were told. */
export const OwnerQuestions = (props: QuestionsProps) => (
  <>
    <Section
      title="People"
      id="incoming-people"
      owners={askedPeople(props.preview)}
      part="people"
      props={props}
    />
    <Section
      title="Occasions"
      id="incoming-occasions"
      owners={askedOccasions(props.preview)}
      part="occasions"
      props={props}
    />
  </>
)
