import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { newPassphraseProblem, type Strength, strengthOf } from '../app/passphrase-strength.ts'
import { emptyFields, secretOf } from '../app/secret.ts'
import { PassphraseField } from './passphrase-field.tsx'
import { StrengthMeter } from './strength.tsx'

export interface NewPassphraseHandle {
  /** The passphrase, or null after saying what is wrong with it and going to the field. */
  readonly read: () => Promise<Uint8Array<ArrayBuffer> | null>
  readonly empty: () => void
}

export interface NewPassphraseProps {
  /** The fields' labels are made of it: "Passphrase", "The passphrase again". */
  readonly label: string
  readonly again: string
  readonly handle: Ref<NewPassphraseHandle>
  /** Words that somebody who knows the project would try first. */
  readonly ownWords: readonly string[]
  readonly help?: string
}

/** A moment after the last letter; each estimate takes some milliseconds. */
const pause = 150

/** A passphrase that is chosen: typed twice, with how hard it is to guess shown beside it. */
export const NewPassphrase = ({ label, again, handle, ownWords, help }: NewPassphraseProps) => {
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [strength, setStrength] = useState<Strength | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => () => clearTimeout(timer.current), [])
  const estimateSoon = (): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const typed = first.current?.value ?? ''
      if (typed === '') setStrength(null)
      else void strengthOf(typed, ownWords).then(setStrength)
    }, pause)
  }

  useImperativeHandle(handle, () => ({
    read: async () => {
      const typed = first.current?.value ?? ''
      const found = newPassphraseProblem(
        typed,
        second.current?.value ?? '',
        typed === '' ? 'weak' : await strengthOf(typed, ownWords),
      )
      setProblem(found)
      if (found === null) return secretOf(first.current)
      first.current?.focus()
      return null
    },
    empty: () => {
      emptyFields(first.current, second.current)
      setStrength(null)
    },
  }))

  return (
    <>
      <PassphraseField
        label={label}
        {...(help === undefined ? {} : { help })}
        inputRef={first}
        problem={problem}
        onType={estimateSoon}
        isNew
      />
      <StrengthMeter strength={strength} />
      <PassphraseField label={again} inputRef={second} isNew />
    </>
  )
}
