import { useState } from 'react'
import type { Failure } from '../../../shared/model/result.ts'
import type { StorybookDetails } from '../../../shared/model/storybook.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'

export interface Draft {
  /** What the storybook says now, with changes that are still on their way to the vault. */
  readonly details: StorybookDetails | undefined
  readonly change: (part: Partial<StorybookDetails>) => void
  /** Why it could not be read. */
  readonly unread: Failure | null
  /** Why the last change was not kept; what is shown then is what the vault has. */
  readonly unkept: Failure | null
  readonly isLoading: boolean
}

/** A storybook that is kept with every change: there is nothing to save but the Word file. */
export const useDraft = (storybook: string): Draft => {
  const kept = useOperation('storybooks.get', { storybook })
  const updating = useDo('storybooks.update')
  const [changed, setChanged] = useState<StorybookDetails | null>(null)
  const details = changed ?? kept.data

  const change = (part: Partial<StorybookDetails>): void => {
    if (details === undefined) return
    const { title, subtitle, audience, blocks } = { ...details, ...part }
    const next: StorybookDetails = { title, subtitle, audience, blocks }
    setChanged(next)
    void updating.run({ ...next, storybook }).then(answer => {
      if (!answer.ok) setChanged(null)
    })
  }
  return { details, change, unread: kept.error, unkept: updating.error, isLoading: kept.isLoading }
}
