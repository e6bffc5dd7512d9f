import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { recoveryCodeToDataKey } from '../../electron/vault/keys/recovery-code.ts'
import { decryptedImage, filesBelow, wordsIn } from '../integration/support/image.ts'
import type { RunningApp } from './support/app.ts'
import { processesOf } from './support/memory.ts'
import { startStandIn } from './support/stand-in-app.ts'

// One word for each field, none of which stands in any dictionary or in the app.
const canaries = {
  project: 'Vuntrelby',
  story: 'Zwibblewick',
  name: 'Quorlbane',
  person: 'Hexamoor',
  theme: 'Plumbertine',
  search: 'Norvanty',
  fileName: 'Izzlecombe',
} as const
const passphrase = 'crustaceous umbrella weather on a Tuesday'
const words = [...Object.values(canaries), 'crustaceous']
const slow = { timeout: 60_000 }

interface Place {
  readonly home: string
  readonly files: string
  readonly userData: string
}

const withFoldersAt = async <Value>(home: string, work: () => Promise<Value>): Promise<Value> => {
  const names = [
    'HOME',
    'TMPDIR',
    'XDG_CACHE_HOME',
    'XDG_CONFIG_HOME',
    'XDG_DATA_HOME',
    'XDG_RUNTIME_DIR',
  ] as const
  const before = names.map(name => [name, process.env[name]] as const)
  for (const name of names) {
    const folder = join(home, name.toLowerCase())
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    process.env[name] = folder
  }
  try {
    return await work()
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

/** Makes a vault through the window, and types a word into every kind of field. */
const workThrough = async (app: RunningApp, { files }: Place): Promise<string> => {
  const { page } = app
  await page.getByRole('button', { name: 'Make a new vault' }).click()
  await page.getByLabel('Name of the project').fill(canaries.project)
  await page.getByLabel('Your name').fill('Ola')
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The passphrase again').fill(passphrase)
  await app.answerDialog('open', [files])
  await page.getByRole('button', { name: 'Choose where to keep it' }).click()
  const list = page.getByRole('list', { name: 'The words of the recovery code' }).getByRole('listitem')
  await list.nth(23).waitFor(slow)
  const code = await list.allTextContents()
  await page.getByRole('button', { name: 'I have written them down' }).click()
  for (const label of await page.getByText(/^Word \d+$/).allTextContents()) {
    await page.getByLabel(label, { exact: true }).fill(code[Number(label.slice('Word '.length)) - 1] ?? '')
  }
  await page.getByRole('button', { name: 'Go to the vault' }).click()
  await page.getByRole('heading', { level: 1, name: canaries.project }).waitFor(slow)
  const file = join(files, `${canaries.fileName}.txt`)
  writeFileSync(file, `P1: It was ${canaries.story} with Mrs ${canaries.name}.\n`)
  await page.keyboard.press('Control+2')
  await app.answerDialog('open', [file])
  await page.getByRole('button', { name: 'Bring in interviews' }).first().click()
  await page.getByRole('button', { name: /^Bring in \d+ interviews?$/ }).click()
  await page.getByRole('dialog', { name: 'What came in' }).waitFor(slow)
  await page.keyboard.press('Escape')
  rmSync(file)
  await page.keyboard.press('Control+4')
  await page.getByLabel('Add a theme').fill(canaries.theme)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: new RegExp(`^${canaries.theme}`) }).waitFor(slow)
  await page.keyboard.press('Control+k')
  await page.keyboard.type(canaries.search)
  await page.keyboard.press('Escape')
  return code.join(' ')
}

/** Ends the app and everything below it at once, as a crash of the machine's session would. */
const killAll = async (app: RunningApp): Promise<void> => {
  for (const { id } of processesOf(app.processId).toReversed()) {
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // It went with the one that it belonged to.
    }
  }
  await expect.poll(() => processesOf(app.processId).filter(({ id }) => id !== app.processId).length).toBe(0)
}

/** Files with one of the words in them or in their names, but for the name of the vault's folder, which a person chose. */
const leaksBelow = (home: string): readonly string[] =>
  filesBelow(home)
    .map(file => ({ name: file.slice(home.length).replace(`${canaries.project}.storykeep`, 'vault'), file }))
    .filter(
      ({ name, file }) => wordsIn(Buffer.concat([Buffer.from(name), readFileSync(file)]), words).length > 0,
    )
    .map(({ name }) => name)

for (const [round, moment] of [0, 90, 400].entries()) {
  test(`promise 2: killed ${moment} ms into its work, the app has left no word in any file (${round + 1})`, async () => {
    test.skip(
      process.platform !== 'linux' || process.getuid?.() !== 0,
      'needs Linux and root, to end every process',
    )
    test.slow()
    const home = mkdtempSync(join(tmpdir(), 'storykeep-folders-'))
    const place: Place = { home, files: join(home, 'files'), userData: join(home, 'user-data') }
    mkdirSync(place.files)
    try {
      const code = await withFoldersAt(home, async () => {
        const app = await startStandIn(place.userData)
        const kept = await workThrough(app, place)
        // Something is under way when it dies.
        await app.page.getByLabel('Add a theme').fill(`${canaries.person} and more`)
        await app.page.keyboard.press('Enter')
        await new Promise(resolve => setTimeout(resolve, moment))
        await killAll(app)
        return kept
      })
      expect(filesBelow(place.userData).length + filesBelow(place.files).length).toBeGreaterThan(2)
      expect(leaksBelow(home)).toEqual([])
      // The words were really there: the search finds them in what is decrypted.
      const key = recoveryCodeToDataKey(code)
      if (!key.ok) throw new Error(key.error.code)
      const folder = join(place.files, `${canaries.project}.storykeep`)
      expect(statSync(join(folder, 'vault.db-wal')).size).toBeGreaterThan(0)
      const image = decryptedImage(join(folder, 'vault.db'), key.value)
      expect(wordsIn(image, [canaries.project, canaries.story, canaries.name, canaries.theme])).toHaveLength(
        4,
      )
      expect(readdirSync(join(home, 'tmpdir')).filter(name => name.startsWith('storykeep'))).toEqual([])
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  })
}
