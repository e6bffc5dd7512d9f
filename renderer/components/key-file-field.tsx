import { KeyRound, X } from 'lucide-react'
import { useState } from 'react'
import type { Failure } from '../../shared/model/result.ts'
import { askShell } from '../app/door.ts'
import { Button, IconButton } from './button.tsx'
import styles from './key-file-field.module.css'
import { ErrorNotice } from './notice.tsx'

export interface ChosenKeyFile {
  readonly path: string
  readonly name: string
}

export interface KeyFileFieldProps {
  readonly label: string
  readonly value: ChosenKeyFile | null
  readonly onChange: (file: ChosenKeyFile | null) => void
}

/** A key file beside a passphrase: chosen in the system's dialog, and shown by its name. */
export const KeyFileField = ({ label, value, onChange }: KeyFileFieldProps) => {
  const [failure, setFailure] = useState<Failure | null>(null)
  const choose = async () => {
    const chosen = await askShell('shell.chooseKeyFile', {})
    setFailure(chosen.ok ? null : chosen.error)
    if (chosen.ok && chosen.value !== null) onChange(chosen.value)
  }
  return (
    <div className={styles.field}>
      <Button
        size="small"
        icon={<KeyRound size={16} strokeWidth={1.75} aria-hidden="true" />}
        onPress={() => void choose()}
      >
        {value === null ? label : 'Choose another key file'}
      </Button>
      {value === null ? null : (
        <span className={styles.chosen}>
          <span>{value.name}</span>
          <IconButton
            label="Do not use this key file"
            icon={<X size={16} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => onChange(null)}
          />
        </span>
      )}
      <ErrorNotice failure={failure} />
    </div>
  )
}
