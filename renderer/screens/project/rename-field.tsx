import { type FormEvent, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import styles from './project.module.css'

export interface RenameFieldProps {
  readonly label: string
  readonly name: string
  readonly problemOf: (name: string) => string | null
  readonly onSave: (name: string) => Promise<void>
  readonly onCancel: () => void
}

/** A name that is being changed where it stands. Enter keeps it, Escape leaves it as it was. */
export const RenameField = ({ label, name, problemOf, onSave, onCancel }: RenameFieldProps) => {
  const [words, setWords] = useState(name)
  const [isTried, setTried] = useState(false)
  const problem = problemOf(words)
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (problem === null) await onSave(words)
  }
  return (
    <form noValidate className={styles.rename} onSubmit={event => void save(event)}>
      <TextField
        label={label}
        value={words}
        maxLength={120}
        autoFocus
        onChange={setWords}
        onKeyDown={event => {
          if (event.key === 'Escape') onCancel()
        }}
        problem={isTried ? problem : null}
        className={styles.grow ?? ''}
      />
      <Button onPress={onCancel}>Cancel</Button>
      <Button kind="primary" type="submit">
        Save
      </Button>
    </form>
  )
}
