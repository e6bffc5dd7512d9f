import { useState } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import type { Failure } from '../../../shared/model/result.ts'
import { askShell } from '../../app/door.ts'
import { type Progress, useDo } from '../../app/use-operation.ts'
import { titleToFileName } from './file-name.ts'

type ExportAnswer = Output<'storybooks.export'>
export type Saved = Extract<ExportAnswer, { saved: true }> & { readonly name: string }
export type NotSaved = Extract<ExportAnswer, { saved: false }>

export interface Saving {
  /** Asks where, then saves. */
  readonly save: () => Promise<void>
  /** Tries again at the place that was chosen. `replace`: a file that is there may be replaced. */
  readonly again: (replace: boolean) => Promise<void>
  readonly isBusy: boolean
  readonly progress: Progress | null
  readonly cancel: () => void
  readonly saved: Saved | null
  readonly notSaved: NotSaved | null
  readonly failure: Failure | null
  readonly wasStopped: boolean
  readonly close: () => void
}

interface Ending {
  readonly saved: Saved | null
  readonly notSaved: NotSaved | null
  readonly refused: Failure | null
}

const nothingYet: Ending = { saved: null, notSaved: null, refused: null }

/** Saving a storybook as Word, from the choice of a place to what came of it. */
export const useSaving = (storybook: string, title: string, leaveOut: readonly string[]): Saving => {
  const exporting = useDo('storybooks.export')
  const [target, setTarget] = useState<{ readonly path: string; readonly name: string } | null>(null)
  const [ending, setEnding] = useState(nothingYet)

  const write = async (to: { readonly path: string; readonly name: string }, replace: boolean) => {
    setEnding(nothingYet)
    const answer = await exporting.run({ storybook, to: to.path, leaveOut: [...leaveOut], replace })
    if (!answer.ok) return
    setEnding(
      answer.value.saved
        ? { ...nothingYet, saved: { ...answer.value, name: to.name } }
        : { ...nothingYet, notSaved: answer.value },
    )
  }
  const save = async (): Promise<void> => {
    exporting.clear()
    setEnding(nothingYet)
    const chosen = await askShell('shell.chooseTarget', {
      kind: 'word',
      suggestedName: titleToFileName(title),
    })
    if (!chosen.ok) return setEnding({ ...nothingYet, refused: chosen.error })
    if (chosen.value === null) return
    setTarget(chosen.value)
    await write(chosen.value, false)
  }
  const again = async (replace: boolean): Promise<void> => {
    if (target !== null) await write(target, replace)
  }
  const failure = ending.refused ?? exporting.error
  return {
    save,
    again,
    isBusy: exporting.isBusy,
    progress: exporting.progress,
    cancel: exporting.cancel,
    saved: ending.saved,
    notSaved: ending.notSaved,
    failure: failure?.code === 'cancelled' ? null : failure,
    wasStopped: failure?.code === 'cancelled',
    close: () => {
      exporting.clear()
      setEnding(nothingYet)
    },
  }
}
