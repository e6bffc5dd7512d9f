/**
 * `npm run gallery`: a picture of every screen in every state that matters, both themes, into `docs/gallery/`. The
 * built app runs in Chromium; the screens are reached as a person would reach them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startStandIn } from '../tests/e2e/support/stand-in-app.ts'
import { createCamera } from './gallery/camera.ts'
import { fillScenes } from './gallery/filled.ts'
import { handoverScenes } from './gallery/handover.ts'
import { newVaultScenes } from './gallery/new-vault.ts'
import { vaultScenes } from './gallery/vault.ts'

const folder = mkdtempSync(join(tmpdir(), 'storykeep-gallery-'))
const app = await startStandIn(join(folder, 'user-data'))
const camera = createCamera('docs/gallery', () => app.page)
const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
try {
  await newVaultScenes({ app, camera, folder, write })
  await vaultScenes({ app, camera, folder, write })
  await fillScenes({ app, camera, folder, write })
  await handoverScenes({ app, camera, folder, write })
  camera.finish()
} finally {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
