import { useState } from 'react'
import type { Input, OperationName, Output } from '../../shared/contract/contract.ts'
import type { ShellInput } from '../../shared/contract/shell.ts'
import type { Failure } from '../../shared/model/result.ts'
import { askShell } from './door.ts'
import { useDo } from './use-operation.ts'

/** Operations that save one file where a person chose. */
export type SavingOperation = {
  [Name in OperationName]: Input<Name> extends { to: string } ? Name : never
}[OperationName]

export interface SavingAs<Name extends SavingOperation> {
  /**
   * Asks where, then saves there. Answers what the vault answered, or null where the dialog was closed or nothing was
   * saved. The dialog itself asks before a file is replaced.
   */
  readonly save: (
    suggestedName: string,
    input: Omit<Input<Name>, 'to' | 'replace'>,
    kind?: ShellInput<'shell.chooseTarget'>['kind'],
  ) => Promise<Output<Name> | null>
  readonly isBusy: boolean
  readonly error: Failure | null
}

export const useSaveAs = <Name extends SavingOperation>(name: Name): SavingAs<Name> => {
  const doing = useDo(name)
  const [refused, setRefused] = useState<Failure | null>(null)
  return {
    isBusy: doing.isBusy,
    error: refused ?? doing.error,
    save: async (suggestedName, input, kind = 'word') => {
      const chosen = await askShell('shell.chooseTarget', { kind, suggestedName })
      setRefused(chosen.ok ? null : chosen.error)
      if (!chosen.ok || chosen.value === null) return null
      const answer = await doing.run({ ...input, to: chosen.value.path, replace: true } as Input<Name>)
      return answer.ok ? answer.value : null
    },
  }
}
