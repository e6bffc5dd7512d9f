import { useCallback, useEffect, useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import { askVault, onDoorEvent } from './door.ts'
import { usePlace } from './place.ts'
import { queryClient } from './query-client.ts'
import styles from './upkeep.module.css'
import { useOperation } from './use-operation.ts'

type Found = Output<'vault.upkeep'>

/** How often an open vault is looked after, in milliseconds; a day's backup falls due at midnight. */
const every = 60 * 60 * 1000

const nothing: Found = { backup: null, backupProblem: null, isRolledBack: false, isClockBehind: false }

/** Lets the vault do what it needs now and then, and says what somebody has to know of it. */
export const Upkeep = () => {
  const { go } = usePlace()
  const [found, setFound] = useState(nothing)
  const settings = useOperation('vault.settings', {})
  const look = useCallback(async () => {
    const answer = await askVault('vault.upkeep', {})
    if (!answer.ok) return
    setFound(answer.value)
    if (answer.value.backup === null) return
    for (const queryKey of [['project.overview'], ['backups.list']]) {
      void queryClient.invalidateQueries({ queryKey })
    }
  }, [])
  useEffect(() => {
    void look()
    const timer = setInterval(() => void look(), every)
    // Somebody went back to a backup, say: what was to be known of the vault may be over.
    const stopListening = onDoorEvent(event => {
      if (event.type === 'changed' && event.areas.includes('vault')) void look()
    })
    return () => {
      clearInterval(timer)
      stopListening()
    }
  }, [look])

  const goOn = async () => {
    const answer = await askVault('vault.acceptLoss', {})
    if (answer.ok) await look()
  }
  const { backupProblem, isRolledBack, isClockBehind } = found
  const isReadOnly = settings.data?.isReadOnly === true
  if (backupProblem === null && !isRolledBack && !isClockBehind && !isReadOnly) return null
  return (
    <section aria-label="About this vault" className={styles.notices}>
      {isReadOnly ? (
        <Notice title="Only to be looked at">
          This is a copy of the vault as it was found. Nothing in it can be changed, and nothing that you do
          here touches the vault itself.
        </Notice>
      ) : null}
      {isRolledBack ? (
        <Notice
          tone="attention"
          isAlert
          title="This may be an older copy of the vault"
          action={
            <>
              <Button size="small" onPress={() => go({ name: 'vault', tab: 'backups' })}>
                Look at the backups
              </Button>{' '}
              <Button kind="quiet" size="small" onPress={() => void goOn()}>
                Go on with it as it is
              </Button>
            </>
          }
        >
          It had come further than it is now: its latest work was lost by a damaged disk, or another program
          put an older file in its place. Please look at the backups before you go on; the newest may have it.
        </Notice>
      ) : null}
      {backupProblem === null ? null : (
        <Notice tone="attention" isAlert title="Today’s backup could not be made">
          {backupProblem}
        </Notice>
      )}
      {isClockBehind ? (
        <Notice tone="attention" isAlert title="This computer’s clock may be wrong">
          The last entry of the record is from a later time. Consent is worked out by today’s date: please put
          the clock right before anything is printed.
        </Notice>
      ) : null}
    </section>
  )
}
