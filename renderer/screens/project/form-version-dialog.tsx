import { useState } from 'react'
import { asksToQuestions } from '../../../shared/consent/sheets/ask-words.ts'
import type { Ask, FormWording } from '../../../shared/model/form.ts'
import { useDo } from '../../app/use-operation.ts'
import { Checkbox, TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { say } from '../../components/toast.tsx'
import { focusFirstProblem } from '../people/focus-problem.ts'
import { possibleAsks } from './form-asks.ts'
import styles from './project.module.css'

const parts = [
  ['about', 'What the project is'],
  ['takingPart', 'What happens when somebody takes part'],
  ['support', 'What may be hard, and who is there'],
  ['confidentialityLimits', 'When the team must tell somebody else'],
  ['keeping', 'How words are kept, and what is taken out'],
  ['withdrawing', 'How to take it back, and what cannot be called back'],
] as const satisfies readonly (readonly [keyof FormWording, string])[]

const isSame = (one: Ask, other: Ask): boolean => JSON.stringify(one) === JSON.stringify(other)

interface FormVersionDialogProps {
  /** The wording to begin with. */
  readonly wording: FormWording
  readonly onClose: () => void
}

/** Writes the next version of the form: its words, and the questions whose answers are kept. */
export const FormVersionDialog = ({ wording, onClose }: FormVersionDialogProps) => {
  const create = useDo('forms.create')
  const [kept, setKept] = useState(wording)
  const [isTried, setTried] = useState(false)
  const all = possibleAsks(wording.asks)
  const isAsked = (ask: Ask): boolean => kept.asks.some(asked => isSame(asked, ask))
  const problemOf = (words: string): string | null =>
    isTried && words.trim() === '' ? 'Please write something here: people are told it.' : null
  const isWhole = [kept.title, ...parts.map(([part]) => kept[part])].every(words => words.trim() !== '')

  const save = async (form: HTMLFormElement): Promise<void> => {
    setTried(true)
    if (!isWhole || kept.asks.length === 0) {
      focusFirstProblem(form)
      return
    }
    const answer = await create.run({ wording: { ...kept, asks: all.filter(isAsked) } })
    if (!answer.ok) return
    say(`Version ${answer.value.form} is kept. Print it from the list.`)
    onClose()
  }
  return (
    <FormDialog
      title="The next version of the form"
      size="large"
      send="Keep this version"
      failure={create.error}
      isBusy={create.isBusy}
      onSend={form => void save(form)}
      onClose={onClose}
    >
      <TextField
        label="Title"
        value={kept.title}
        maxLength={120}
        onChange={title => setKept({ ...kept, title })}
        problem={problemOf(kept.title)}
      />
      {parts.map(([part, label]) => (
        <TextField
          key={part}
          label={label}
          lines={4}
          value={kept[part]}
          maxLength={4000}
          onChange={words => setKept({ ...kept, [part]: words })}
          problem={problemOf(kept[part])}
        />
      ))}
      <p className={styles.says}>
        The questions. Each tick that somebody makes on paper is an answer that is kept: what is not asked
        here is not agreed to.
      </p>
      {isTried && kept.asks.length === 0 ? (
        <p role="alert" className={styles.problem}>
          Please ask at least one question.
        </p>
      ) : null}
      {asksToQuestions(all).map(({ question, options }) => (
        <fieldset key={question} className={styles.asks}>
          <legend className={styles.legend}>{question}</legend>
          {options.map(({ ask, words }) => (
            <Checkbox
              key={words}
              isSelected={isAsked(ask)}
              onChange={isOn =>
                setKept({
                  ...kept,
                  asks: isOn ? [...kept.asks, ask] : kept.asks.filter(asked => !isSame(asked, ask)),
                })
              }
            >
              {words}
            </Checkbox>
          ))}
        </fieldset>
      ))}
    </FormDialog>
  )
}
