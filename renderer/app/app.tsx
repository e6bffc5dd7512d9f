import { QueryClientProvider } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { UnlockScreen } from '../screens/unlock/unlock-screen.tsx'
import { CreateScreen } from '../screens/welcome/create-screen.tsx'
import { SampleScreen } from '../screens/welcome/sample-screen.tsx'
import { WelcomeScreen } from '../screens/welcome/welcome-screen.tsx'
import { askShell, askVault, onDoorEvent } from './door.ts'
import { Frame } from './frame.tsx'
import type { Phase } from './phase.ts'
import { followVault, queryClient } from './query-client.ts'

const endedByItself = 'The vault closed by itself. Everything that was kept is safe. Please open it again.'

/** Asks main which vault is chosen, and the vault whether it is open already. */
const findPhase = async (notice?: string): Promise<Phase> => {
  const said = notice === undefined ? {} : { notice }
  const state = await askShell('shell.state', {})
  if (!state.ok) return { kind: 'welcome', notice: state.error.message }
  if (state.value.vault === null) return { kind: 'welcome', ...said }
  const opened = await askVault('project.get', {})
  return opened.ok ? { kind: 'open' } : { kind: 'unlock', vault: state.value.vault.folderName, ...said }
}

const ScreenOf = ({
  phase,
  onPhase,
}: {
  readonly phase: Phase
  readonly onPhase: (phase: Phase) => void
}) => {
  if (phase.kind === 'starting') return null
  if (phase.kind === 'open') return <Frame firstPlace={{ name: 'home' }} />
  if (phase.kind === 'create') return <CreateScreen onPhase={onPhase} />
  if (phase.kind === 'sample') return <SampleScreen onPhase={onPhase} />
  if (phase.kind === 'unlock') {
    return (
      <UnlockScreen
        key={phase.vault}
        vault={phase.vault}
        notice={phase.notice ?? null}
        sync={phase.sync ?? null}
        onPhase={onPhase}
      />
    )
  }
  return <WelcomeScreen notice={phase.notice ?? null} onPhase={onPhase} />
}

export const App = () => {
  const [phase, setPhase] = useState<Phase>({ kind: 'starting' })
  const find = useCallback(async (notice?: string) => setPhase(await findPhase(notice)), [])

  useEffect(() => {
    void find()
    const stopFollowing = followVault(queryClient)
    const stopListening = onDoorEvent(event => {
      if (event.type === 'locked') void find()
      if (event.type === 'vault-ended') void find(endedByItself)
    })
    return () => {
      stopFollowing()
      stopListening()
    }
  }, [find])

  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale="en-GB">
        <ScreenOf phase={phase} onPhase={setPhase} />
      </I18nProvider>
    </QueryClientProvider>
  )
}
