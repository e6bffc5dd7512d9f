import { useState } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import type { Failure } from '../../../shared/model/result.ts'
import { askShell } from '../../app/door.ts'
import { type Progress, useDo } from '../../app/use-operation.ts'

export interface Inspected {
  /** The file's name without its folder. */
  readonly name: string
  readonly answer: Output<'word.inspect'>
}

export interface Inspecting {
  /** Asks for a Word file and searches it. */
  readonly choose: () => Promise<void>
  readonly isBusy: boolean
  readonly progress: Progress | null
  readonly cancel: () => void
  readonly found: Inspected | null
  readonly failure: Failure | null
  readonly close: () => void
}

/** A look into a Word file that somebody else may have worked on since. `onClosed`: what was found was put away. */
export const useInspection = (onClosed: () => void): Inspecting => {
  const inspecting = useDo('word.inspect')
  const [found, setFound] = useState<Inspected | null>(null)
  const [refused, setRefused] = useState<Failure | null>(null)

  const choose = async (): Promise<void> => {
    setRefused(null)
    const chosen = await askShell('shell.chooseWordFile', {})
    if (!chosen.ok) return setRefused(chosen.error)
    if (chosen.value === null) return
    setFound(null)
    const answer = await inspecting.run({ file: chosen.value.path })
    if (answer.ok) setFound({ name: chosen.value.name, answer: answer.value })
  }
  const wasStopped = inspecting.error?.code === 'cancelled'
  return {
    choose,
    isBusy: inspecting.isBusy,
    progress: inspecting.progress,
    cancel: inspecting.cancel,
    found,
    failure: refused ?? (wasStopped ? null : inspecting.error),
    close: () => {
      setFound(null)
      onClosed()
    },
  }
}
