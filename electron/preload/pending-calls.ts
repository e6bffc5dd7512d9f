import { fail } from '../../shared/model/result.ts'

const ENDED = fail(
  'vault-ended',
  'The vault was closed before this was finished. What was already saved is safe; please unlock it and try again.',
)
const REPEATED = fail('call-repeated', 'This is already under way. Please wait until it has finished.')

/** The calls that wait for an answer from the vault process, by the caller's own ids. */
export interface PendingCalls {
  /** Waits for the answer to `id`; `send` is run unless a call of that id is already under way. */
  readonly wait: (id: string, send: () => void) => Promise<unknown>
  readonly answer: (id: string, result: unknown) => void
  /** Gives every waiting call the answer that the vault has gone. */
  readonly endAll: () => void
}

export const createPendingCalls = (): PendingCalls => {
  const waiting = new Map<string, (result: unknown) => void>()
  return {
    wait: (id, send) => {
      if (waiting.has(id)) return Promise.resolve(REPEATED)
      return new Promise(resolve => {
        waiting.set(id, resolve)
        send()
      })
    },
    answer: (id, result) => {
      waiting.get(id)?.(result)
      waiting.delete(id)
    },
    endAll: () => {
      for (const resolve of waiting.values()) resolve(ENDED)
      waiting.clear()
    },
  }
}
