import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../shared/model/result.ts'
import { askShell } from '../../app/door.ts'
import type { PhaseProps } from '../../app/phase.ts'
import { useDo } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { ProgressView } from '../../components/progress.tsx'
import { Doorstep } from './doorstep.tsx'
import { bytesToPassphrase } from './passphrases.ts'
import styles from './welcome.module.css'

const project = 'Living well in the North East'

/** A vault of made-up stories, made afresh under a passphrase that nobody knows. */
export const SampleScreen = ({ onPhase }: PhaseProps) => {
  const { run: create } = useDo('vault.create')
  const { run: load, progress, cancel } = useDo('project.loadSample')
  const [failure, setFailure] = useState<Failure | null>(null)
  const isBegun = useRef(false)

  const begin = useCallback(async () => {
    setFailure(null)
    const place = await askShell('shell.sampleVault', {})
    if (!place.ok) return setFailure(place.error)
    if (!place.value.chosen) return onPhase({ kind: 'welcome' })
    const passphrase = bytesToPassphrase(crypto.getRandomValues(new Uint8Array(32)))
    const made = await create({ project, person: 'A visitor', passphrase })
    if (!made.ok) return setFailure(made.error)
    const loaded = await load({})
    if (loaded.ok) return onPhase({ kind: 'open' })
    setFailure(loaded.error)
  }, [create, load, onPhase])

  const leave = async () => {
    const answer = await askShell('shell.cancelVault', {})
    if (!answer.ok) await askShell('shell.lock', {})
    onPhase({ kind: 'welcome' })
  }

  useEffect(() => {
    if (isBegun.current) return
    isBegun.current = true
    void begin()
  }, [begin])

  return (
    <Doorstep title="Sample stories">
      <p className={styles.soft}>
        Made-up people, made-up places. Try everything: import, decide, print. When you are done, make a vault
        of your own; this one is thrown away.
      </p>
      {failure === null ? (
        <ProgressView label="Setting out the stories" progress={progress} onCancel={cancel} />
      ) : (
        <>
          <ErrorNotice failure={failure} />
          <div className={styles.buttons}>
            <Button kind="primary" onPress={() => void begin()}>
              Try again
            </Button>
            <Button kind="link" onPress={() => void leave()}>
              Back
            </Button>
          </div>
        </>
      )}
    </Doorstep>
  )
}
