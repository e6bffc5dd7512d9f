import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, runNode, tool } from './node24.mjs'

/** Builds the app into a fresh `out/`. Resolves with the exit code. */
export const buildApp = () => {
  for (const part of ['main', 'preload', 'renderer']) {
    rmSync(join(root, 'out', part), { recursive: true, force: true })
  }
  return runNode([tool('electron-vite', 'bin', 'electron-vite.js'), 'build'], { output: 'stderr' })
}
