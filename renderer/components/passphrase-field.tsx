import { Eye, EyeOff } from 'lucide-react'
import { type ReactNode, type Ref, useId, useState } from 'react'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import field from './field.module.css'
import styles from './passphrase-field.module.css'

export interface PassphraseFieldProps {
  readonly label: string
  /** The input itself: read its value when the form is sent, and empty it. */
  readonly inputRef: Ref<HTMLInputElement>
  readonly help?: ReactNode
  readonly problem?: string | null
  readonly isNew?: boolean
  /** Told after each letter; what was typed is in the input. */
  readonly onType?: () => void
}

/**
 * A passphrase. A plain input whose value no library keeps a copy of: it is in the page's own field and nowhere
 * else, and goes with it.
 */
export const PassphraseField = ({
  label,
  inputRef,
  help,
  problem = null,
  isNew = false,
  onType,
}: PassphraseFieldProps) => {
  const id = useId()
  const [isShown, setShown] = useState(false)
  const described = [help === undefined ? '' : `${id}-help`, problem === null ? '' : `${id}-problem`]
  return (
    <div className={field.field}>
      <label htmlFor={id} className={field.label}>
        {label}
      </label>
      {help === undefined ? null : (
        <p id={`${id}-help`} className={field.help}>
          {help}
        </p>
      )}
      <div className={styles.box}>
        <input
          id={id}
          ref={inputRef}
          type={isShown ? 'text' : 'password'}
          className={classNames(field.input, field.large, styles.input)}
          aria-invalid={problem !== null}
          aria-describedby={described.filter(Boolean).join(' ') || undefined}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={1024}
          {...(onType === undefined ? {} : { onInput: onType })}
        />
        <IconButton
          label={isShown ? 'Hide the passphrase' : 'Show the passphrase'}
          aria-pressed={isShown}
          icon={isShown ? <EyeOff size={20} strokeWidth={1.75} /> : <Eye size={20} strokeWidth={1.75} />}
          onPress={() => setShown(!isShown)}
          className={styles.eye ?? ''}
        />
      </div>
      {problem === null ? null : (
        <p id={`${id}-problem`} className={field.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
