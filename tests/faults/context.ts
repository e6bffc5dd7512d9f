import type { Context } from '../../electron/vault/context.ts'
import type { Database } from '../../electron/vault/database/driver.ts'
import { handleOpen, isOpenOperation } from '../../electron/vault/operations/handlers.ts'
import { noteHead } from '../../electron/vault/record/last-head.ts'
import { appendEntry } from '../../electron/vault/record/record.ts'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { contract, type Input, type OperationName, type Output } from '../../shared/contract/contract.ts'
import { noon } from './kinds.ts'

export interface Hands {
  readonly database: Database
  readonly folder: string
  readonly key: Uint8Array
}

/**
 * The vault's own operations over a database that was opened by its key. A killed process is started ten thousand
 * times, and stretching a passphrase each time would take the whole of the machine.
 */
export const performer =
  ({ database, folder, key }: Hands, now: () => Date = () => noon) =>
  async <Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
    const perform = performer({ database, folder, key }, now)
    let draws = 0
    const context: Context = {
      database,
      folder,
      key,
      person: 'Ola',
      slot: '',
      isReadOnly: false,
      slotCost: () => Promise.reject(new Error('no passphrase is stretched here')),
      files: { mayRead: async () => true, mayWrite: async () => true },
      now,
      random: () => (draws++ * 0.618_033_988_75) % 1,
      signal: new AbortController().signal,
      progress: () => undefined,
      change: work => {
        const value = database
          .transaction(() => {
            const { object, detail = {}, value: done } = work()
            appendEntry(database, { at: now().toISOString(), actor: 'Ola', operation: name, object, detail })
            return done
          })
          .immediate()
        noteHead(vaultPaths(folder).head, database)
        return value
      },
      reopen: () => {
        throw new Error('nothing is reopened here')
      },
      perform,
    }
    if (!isOpenOperation(name)) throw new Error('an operation of the open vault')
    const parsed = contract[name].input.parse(input)
    return (await handleOpen(name, context, parsed)) as Output<Name>
  }
