import { backup } from './backup.ts'
import { board, makePeople } from './board.ts'
import { encryption } from './encryption.ts'
import { exportStorybook } from './export.ts'
import { frames } from './frames.ts'
import { gates } from './gates.ts'
import { hostile } from './hostile.ts'
import { detection, importWhole, read } from './import.ts'
import type { Job } from './job.ts'
import { makeFinishedVault, makeOpenVault } from './make-vault.ts'
import { openToScreen } from './open.ts'
import { register } from './register.ts'
import { search } from './search.ts'
import { deriveNative, deriveWasm, unlockTuned } from './unlock.ts'

export const jobs = {
  makeOpenVault,
  makeFinishedVault,
  makePeople,
  board,
  gates,
  openToScreen,
  search,
  read,
  importWhole,
  detection,
  hostile,
  exportStorybook,
  encryption,
  deriveNative,
  deriveWasm,
  unlockTuned,
  backup,
  frames,
  register,
} satisfies Readonly<Record<string, Job>>

export type JobName = keyof typeof jobs
