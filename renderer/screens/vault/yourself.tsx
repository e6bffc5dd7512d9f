import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import type { Input } from '../../../shared/contract/contract.ts'
import { emptyFields, secretOf } from '../../app/secret.ts'
import { useOperation } from '../../app/use-operation.ts'
import { type ChosenKeyFile, KeyFileField } from '../../components/key-file-field.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'

export interface YourselfHandle {
  /** What shows who is at work, or null after saying what is missing. */
  readonly read: () => Input<'keys.remove'>['yourself'] | null
  readonly empty: () => void
}

/** The passphrase of whoever is at work, asked for once more before the vault's ways in are changed. */
export const Yourself = ({ handle }: { readonly handle: Ref<YourselfHandle> }) => {
  const ways = useOperation('keys.list', {})
  const passphrase = useRef<HTMLInputElement>(null)
  const [keyFile, setKeyFile] = useState<ChosenKeyFile | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const needsKeyFile = ways.data?.ways.some(way => way.isYours && way.needsKeyFile) === true

  useImperativeHandle(handle, () => ({
    read: () => {
      const isEmpty = (passphrase.current?.value ?? '') === ''
      setProblem(isEmpty ? 'Please type your own passphrase.' : null)
      if (isEmpty) {
        passphrase.current?.focus()
        return null
      }
      return {
        passphrase: secretOf(passphrase.current),
        ...(keyFile === null ? {} : { keyFile: keyFile.path }),
      }
    },
    empty: () => emptyFields(passphrase.current),
  }))

  return (
    <>
      <PassphraseField
        label="Your own passphrase"
        help="Once more, so that nobody else changes who can open the vault."
        inputRef={passphrase}
        problem={problem}
      />
      {needsKeyFile ? (
        <KeyFileField label="Choose your key file" value={keyFile} onChange={setKeyFile} />
      ) : null}
    </>
  )
}
