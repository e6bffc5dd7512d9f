import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import { type MainToVault, type VaultMode, vaultToMainSchema } from '../../shared/contract/wire.ts'
import { IDLE_LIMIT } from './policy/idle.ts'

/** How long the vault process may take to finish what it is writing and close its vault, in milliseconds. */
const PATIENCE = 3000

/** One running vault process. Main can start it, grant it a file, and end it; it cannot see into it. */
export interface VaultProcess {
  readonly folder: string
  readonly isOpened: () => boolean
  /** How long it may be left alone, in milliseconds, as the vault has it. */
  readonly idleLimit: () => number
  /** When somebody was last at work in it, in milliseconds since 1970. */
  readonly lastActivityAt: () => number
  readonly grant: (access: 'read' | 'write', path: string) => void
  /** Ends it and resolves once it is gone. */
  readonly end: () => Promise<void>
}

const whenGone = (child: UtilityProcess): Promise<void> =>
  new Promise(resolve => child.once('exit', () => resolve()))

const endChild = async (
  child: UtilityProcess,
  gone: Promise<void>,
  ask: (message: MainToVault) => void,
): Promise<void> => {
  const { pid } = child
  ask({ kind: 'end' })
  const killHard = setTimeout(() => {
    if (pid !== undefined && child.pid === pid) process.kill(pid, 'SIGKILL')
  }, PATIENCE)
  await gone
  clearTimeout(killHard)
}

/**
 * Starts a vault process on a folder. `takePort` is given the window's end of the channel between window and
 * vault process; `onEnded` is called when the process goes away without having been asked to.
 */
export const startVaultProcess = (given: {
  readonly modulePath: string
  readonly folder: string
  readonly mode: VaultMode
  readonly isPackaged: boolean
  readonly takePort: (port: MessagePortMain) => void
  readonly onEnded: () => void
}): VaultProcess => {
  const child = utilityProcess.fork(given.modulePath, [], {
    serviceName: 'Storykeep vault',
    // What a process prints may end in a system log, so a shipped app lets it print nothing.
    stdio: given.isPackaged ? 'ignore' : 'inherit',
  })
  const gone = whenGone(child)
  const tell = (message: MainToVault, ports?: MessagePortMain[]): void => child.postMessage(message, ports)
  const state = {
    isOpened: false,
    isEnding: false,
    isGone: false,
    lastActivityAt: Date.now(),
    idleLimit: IDLE_LIMIT,
  }

  child.on('message', message => {
    const known = vaultToMainSchema.safeParse(message)
    if (!known.success) return
    state.lastActivityAt = Date.now()
    if (known.data.kind === 'opened') state.isOpened = true
    if (known.data.kind === 'idle-limit') state.idleLimit = known.data.minutes * 60_000
  })
  void gone.then(() => {
    state.isGone = true
    if (!state.isEnding) given.onEnded()
  })

  const { port1, port2 } = new MessageChannelMain()
  tell({ kind: 'begin', folder: given.folder, mode: given.mode }, [port1])
  given.takePort(port2)

  return {
    folder: given.folder,
    isOpened: () => state.isOpened,
    idleLimit: () => state.idleLimit,
    lastActivityAt: () => state.lastActivityAt,
    grant: (access, path) => tell({ kind: 'grant', access, path }),
    end: async () => {
      state.isEnding = true
      if (!state.isGone) await endChild(child, gone, tell)
    },
  }
}
