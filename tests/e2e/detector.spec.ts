import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './support/app.ts'
import { bringIn, openStory } from './support/rooms.ts'
import { openNewVault } from './support/vault.ts'

const source = 'electron/vault/detector/data'
const built = 'out/main/data'

test.describe('the detector in the built app', () => {
  test('has the very data that the source has', async () => {
    for (const file of ['gazetteers.txt', 'vectors.bin', 'weights.bin', 'sources.json']) {
      const [wanted, there] = await Promise.all([readFile(join(source, file)), readFile(join(built, file))])
      expect(there.equals(wanted)).toBe(true)
    }
  })

  test('finds a name without capitals that no list holds, by the words around it', async ({ app }) => {
    await openNewVault(app)
    const file = join(app.folder, 'transcript.txt')
    await writeFile(
      file,
      'so then qhubekani said he would walk me home and i said to qhubekani no i am fine and he laughed at me\n',
    )
    await bringIn(app, [file])
    await app.page.getByRole('button', { name: 'Done' }).click()
    await openStory(app.page, 'Transcript')
    await expect(app.page.getByText('qhubekani').first()).toBeVisible()
    await expect(app.page.getByRole('tab', { name: /To decide/ })).toBeVisible()
    await expect(app.page.getByRole('tabpanel')).toContainText('qhubekani')
  })
})
