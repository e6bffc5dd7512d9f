import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer, Input, OperationName, Output } from '../../shared/contract/contract.ts'
import type { Failure } from '../../shared/model/result.ts'
import { askVault, cancelCall, newCallId, onDoorEvent } from './door.ts'

/** A refusal of the vault on its way through the query library, which knows only thrown errors. */
export class Refusal extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

export interface Question<Name extends OperationName> {
  /** The answer, or undefined while it is on its way the first time. */
  readonly data: Output<Name> | undefined
  readonly error: Failure | null
  /** Nothing has come yet. */
  readonly isLoading: boolean
  /** An answer is shown and a newer one is on its way. */
  readonly isRefreshing: boolean
  readonly again: () => void
}

/**
 * Asks the vault a question and keeps the answer until the vault says that it has changed.
 *
 * @param options.when ask only when true (the default)
 * @param options.keep while another input's answer is on its way, go on showing the last one
 */
export const useOperation = <Name extends OperationName>(
  name: Name,
  input: Input<Name>,
  options: { readonly when?: boolean; readonly keep?: boolean } = {},
): Question<Name> => {
  const query = useQuery<Output<Name>, Error>({
    queryKey: [name, input],
    queryFn: async ({ signal }) => {
      const callId = newCallId()
      signal.addEventListener('abort', () => cancelCall(callId), { once: true })
      const answer = await askVault(name, input, callId)
      if (!answer.ok) throw new Refusal(answer.error)
      return answer.value
    },
    enabled: options.when ?? true,
    ...(options.keep === true ? { placeholderData: keepPreviousData as never } : {}),
  })
  return {
    data: query.data,
    error: query.error instanceof Refusal ? query.error.failure : null,
    isLoading: query.isLoading,
    isRefreshing: query.isFetching && !query.isLoading,
    again: () => void query.refetch(),
  }
}

export interface Progress {
  readonly done: number
  readonly total: number
  readonly step: string
}

export interface Doing<Name extends OperationName> {
  /** Asks the vault to do it; gives the answer back and keeps a refusal in `error` until the next attempt. */
  readonly run: (input: Input<Name>) => Promise<Answer<Name>>
  readonly isBusy: boolean
  /** For long operations: how far it is; null when nothing is known yet. */
  readonly progress: Progress | null
  readonly cancel: () => void
  readonly error: Failure | null
  /** Forgets the refusal. */
  readonly clear: () => void
}

/** Something that changes the vault, with progress and a way to stop it. */
export const useDo = <Name extends OperationName>(name: Name): Doing<Name> => {
  const [isBusy, setBusy] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [error, setError] = useState<Failure | null>(null)
  const callId = useRef<string | null>(null)

  useEffect(
    () =>
      onDoorEvent(event => {
        if (event.type !== 'progress' || event.id !== callId.current) return
        setProgress({ done: event.done, total: event.total, step: event.step })
      }),
    [],
  )

  const run = useCallback(
    async (input: Input<Name>): Promise<Answer<Name>> => {
      const id = newCallId()
      callId.current = id
      setBusy(true)
      setProgress(null)
      setError(null)
      const answer = await askVault(name, input, id)
      if (callId.current === id) {
        callId.current = null
        setBusy(false)
        setProgress(null)
        setError(answer.ok ? null : answer.error)
      }
      return answer
    },
    [name],
  )

  const cancel = useCallback(() => {
    if (callId.current !== null) cancelCall(callId.current)
  }, [])
  const clear = useCallback(() => setError(null), [])

  return { run, isBusy, progress, cancel, error, clear }
}
