import { type FormEvent, useRef, useState } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import { momentInWords } from '../../app/dates.ts'
import { usePlace } from '../../app/place.ts'
import { emptyFields, secretOf } from '../../app/secret.ts'
import { useDo } from '../../app/use-operation.ts'
import { audienceWords, counted, listed } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { ProgressView } from '../../components/progress.tsx'
import { SectionCard } from '../../components/section-card.tsx'
import { say } from '../../components/toast.tsx'
import { type Answers, countOpen, firstAnswers, toDecisions } from './answers.ts'
import styles from './handover.module.css'
import { NameQuestions } from './name-questions.tsx'
import { OwnerQuestions } from './owner-questions.tsx'
import { StoryQuestions } from './story-questions.tsx'

type Preview = Output<'handover.inspect'>

const About = ({ preview }: { readonly preview: Preview }) => {
  const { project, madeBy, madeAt, audience, stories, unasked, adds } = preview
  const added = [...adds.areas, ...adds.stages, ...adds.themes]
  return (
    <SectionCard id="in-it" title="What is in it">
      <p>
        {counted(stories.length, 'story', 'stories')} of “{project}”,{' '}
        {audience === null
          ? 'in the words as they were told'
          : `as printed for: ${audienceWords[audience].toLowerCase()}`}
        {madeBy === null ? '' : `, sealed by ${madeBy}`}, {momentInWords(madeAt)}.
      </p>
      <p className={styles.says}>
        The file says so of itself: whoever sealed it could have written anything. If you did not expect it,
        ask them.
      </p>
      {unasked === 0 ? null : (
        <p className={styles.says}>
          {counted(unasked, 'decided name or detail', 'decided names and details')} come with it without a
          question.
        </p>
      )}
      {added.length === 0 ? null : (
        <p className={styles.says}>New in the project’s lists: {listed(added)}.</p>
      )}
    </SectionCard>
  )
}

/** Every question that a handover raises, and the button that brings it in. */
export const ArrivalForm = ({
  file,
  preview,
  needsPassphrase,
  onClose,
}: {
  readonly file: string
  readonly preview: Preview
  readonly needsPassphrase: boolean
  readonly onClose: () => void
}) => {
  const { go } = usePlace()
  const merge = useDo('handover.merge')
  const [answers, setAnswers] = useState<Answers>(() => firstAnswers(preview))
  const [isTried, setTried] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const open = countOpen(preview, answers)
  const coming = Object.values(answers.stories).filter(
    ({ do: what }) => what === 'add' || what === 'merge',
  ).length

  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (merge.isBusy) return
    setTried(true)
    if (open > 0) return
    const field = input.current
    if (needsPassphrase && (field === null || field.value === '')) return field?.focus()
    const passphrase = needsPassphrase ? secretOf(field) : undefined
    emptyFields(field)
    const answer = await merge.run({
      file,
      sha256: preview.sha256,
      decisions: toDecisions(preview, answers),
      ...(passphrase === undefined ? {} : { passphrase }),
    })
    if (!answer.ok) return
    const { added, merged } = answer.value
    say(
      `${counted(added.length, 'story', 'stories')} came in${
        merged.length === 0 ? '' : `, ${counted(merged.length, 'story', 'stories')} put together`
      }.`,
    )
    go({ name: 'stories' })
  }

  return (
    <form noValidate className={styles.page} onSubmit={event => void send(event)}>
      <About preview={preview} />
      <StoryQuestions preview={preview} answers={answers} onChange={setAnswers} isTried={isTried} />
      <OwnerQuestions preview={preview} answers={answers} onChange={setAnswers} isTried={isTried} />
      <NameQuestions preview={preview} answers={answers} onChange={setAnswers} isTried={isTried} />
      <Card className={styles.card ?? ''}>
        <p role="status">
          {open > 0
            ? `${counted(open, 'question')} to answer before anything is brought in.`
            : coming === 0
              ? 'No story is brought in.'
              : `${counted(coming, 'story', 'stories')} to bring in. All of it comes in, or nothing.`}
        </p>
        {preview.audience === null ? (
          <p className={styles.says}>
            What was decided about names here before stays, and can still be changed. Undo no longer reaches
            back to it.
          </p>
        ) : null}
        {isTried && open > 0 ? (
          <Notice tone="attention" isAlert>
            Some questions above have no answer yet. They are marked.
          </Notice>
        ) : null}
        {needsPassphrase ? (
          <PassphraseField label="Passphrase of the file, once more" inputRef={input} />
        ) : null}
        <ErrorNotice failure={merge.error} />
        {merge.isBusy ? (
          <ProgressView label="Bringing it in" progress={merge.progress} onCancel={merge.cancel} />
        ) : (
          <div className={styles.buttons}>
            <Button onPress={onClose}>Not now</Button>
            <Button kind="primary" type="submit">
              Bring it in
            </Button>
          </div>
        )}
      </Card>
    </form>
  )
}
