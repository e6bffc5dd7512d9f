import { FileDown } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Failure } from '../../../shared/model/result.ts'
import { Button } from '../../components/button.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { ProgressView } from '../../components/progress.tsx'
import styles from './save-panel.module.css'
import type { Saving } from './use-saving.ts'

const anotherPlace = 'Choose another name'

const WayOn = ({ saving }: { readonly saving: Saving }) => {
  const other = (
    <Button size="small" onPress={() => void saving.save()}>
      {anotherPlace}
    </Button>
  )
  if (saving.failure?.code === 'target-exists') {
    return (
      <>
        {other}
        <Button size="small" onPress={() => void saving.again(true)}>
          Replace it
        </Button>
      </>
    )
  }
  return (
    <>
      {other}
      <Button size="small" onPress={() => void saving.again(false)}>
        Try again
      </Button>
    </>
  )
}

/** A file in the way is nothing wrong: another name, or closing it elsewhere, is all it takes. */
const isAboutPlace = ({ code }: Failure): boolean => code === 'target-exists' || code === 'target-open'

export interface SavePanelProps {
  readonly saving: Saving
  readonly isReady: boolean
}

/** The button that saves, and whatever comes between it and a saved file. */
export const SavePanel = ({ saving, isReady }: SavePanelProps) => {
  const { failure, isBusy } = saving
  const panel = useRef<HTMLDivElement>(null)
  const wasBusy = useRef(false)

  // The button that was pressed goes away while the work is done: the focus waits in its place.
  useEffect(() => {
    if (isBusy !== wasBusy.current) panel.current?.focus()
    wasBusy.current = isBusy
  }, [isBusy])

  return (
    <div ref={panel} tabIndex={-1} className={styles.save}>
      {isBusy ? (
        <ProgressView label="Saving as Word" progress={saving.progress} onCancel={saving.cancel} />
      ) : null}
      {failure === null ? null : isAboutPlace(failure) ? (
        <Notice tone="attention" isAlert action={<WayOn saving={saving} />}>
          {failure.message}
        </Notice>
      ) : (
        <ErrorNotice failure={failure} action={<WayOn saving={saving} />} />
      )}
      {saving.wasStopped ? <Notice isAlert>Stopped. No file was written.</Notice> : null}
      {isBusy ? null : (
        <Button
          kind="primary"
          size="large"
          icon={<FileDown size={18} strokeWidth={1.75} aria-hidden="true" />}
          isDisabled={!isReady}
          onPress={() => void saving.save()}
        >
          Save as Word
        </Button>
      )}
    </div>
  )
}
