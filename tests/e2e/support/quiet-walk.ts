/**
 * Walks through the whole app, from its first start to the lock, and says on standard output where it has been and
 * what a capture of every network interface saw meanwhile: `node tests/e2e/support/quiet-walk.ts FOLDER`. Started in
 * a network namespace of its own (`zero-packets.spec.ts`), where nothing else can send.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Door } from '../../../shared/contract/door.ts'
import type { RunningApp } from './app.ts'
import { startStandIn } from './stand-in-app.ts'

type PageWindow = Window & { readonly storykeep: Door }

const [folder = ''] = process.argv.slice(2)
const slow = { timeout: 120_000 }

/** Every TCP port of this machine that somebody listens at, as Linux has it. */
const listeningPorts = (): readonly number[] =>
  readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .slice(1)
    .map(line => line.trim().split(/\s+/))
    .filter(([, , , state]) => state === '0A')
    .map(([, local = '']) => Number.parseInt(local.split(':')[1] ?? '0', 16))

/** A capture of everything on every interface but one TCP port of the loopback, that by which the page is driven. */
const capture = async (ports: readonly number[]) => {
  const filter = ports.map(port => `not tcp port ${port}`).join(' and ')
  const program = spawn('tcpdump', ['-i', 'any', '-n', '-l', '-U', ...(filter === '' ? [] : [filter])])
  let packets = ''
  program.stdout.on('data', chunk => {
    packets += String(chunk)
  })
  await new Promise<void>(resolve =>
    program.stderr.on('data', chunk => {
      if (String(chunk).includes('listening on')) resolve()
    }),
  )
  return async (): Promise<readonly string[]> => {
    // What was just sent is on its way through the capture.
    await wait(1_000)
    program.kill('SIGINT')
    await once(program, 'close')
    return packets.split('\n').filter(line => line !== '')
  }
}

const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name })

const exportStorybook = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const { storykeep } = window as unknown as PageWindow
    const target = await storykeep.shell('shell.chooseTarget', { kind: 'word', suggestedName: 'book.docx' })
    if (!target.ok || target.value === null) return 'no target'
    const id = () => crypto.randomUUID()
    const stories = (await storykeep.call('stories.list', {}, id())) as {
      value: { stories: { id: string; title: string }[] }
    }
    const books = (await storykeep.call('storybooks.list', {}, id())) as {
      value: { storybooks: { id: string }[] }
    }
    const input = {
      storybook: books.value.storybooks[0]?.id,
      to: target.value.path,
      leaveOut: stories.value.stories.filter(({ title }) => title === 'The shelf').map(story => story.id),
    }
    const saved = (await storykeep.call('storybooks.export', input, id())) as {
      ok: boolean
      value?: { saved: boolean }
    }
    return saved.value?.saved === true ? 'saved' : 'not saved'
  })

const walk = async (app: RunningApp, been: (place: string) => void): Promise<void> => {
  const { page } = app
  await button(page, 'Look around with sample stories').waitFor(slow)
  been('welcome')
  await button(page, 'Look around with sample stories').click()
  await page.getByRole('heading', { name: /What needs you/ }).waitFor(slow)
  been('home')
  for (const [key, place] of [
    ['2', 'Stories'],
    ['3', 'People'],
    ['4', 'Themes'],
    ['5', 'Storybooks'],
    ['6', 'Record'],
    ['7', 'Vault'],
  ] as const) {
    await page.keyboard.press(`Control+${key}`)
    await page.getByRole('heading', { level: 1, name: place }).waitFor(slow)
    for (const tab of await page.getByRole('tab').all()) await tab.click()
    been(place)
  }
  await page.keyboard.press('Control+5')
  await button(page, 'Small things that held').first().click()
  await page.getByRole('article', { name: 'As it would be printed' }).waitFor(slow)
  been('a storybook')
  await page.keyboard.press('Control+3')
  await page.getByRole('row').nth(1).getByRole('button').first().click()
  await page.getByRole('heading', { level: 1 }).waitFor(slow)
  been('a person')
  const file = join(folder, 'interview.txt')
  writeFileSync(file, 'Int: Where?\n\nP1: See https://example.org/ and write to keziah@example.org.\n')
  await page.keyboard.press('Control+2')
  await app.answerDialog('open', [file])
  await button(page, 'Bring in interviews').click()
  await button(page, /^Bring in \d+ interviews?$/).click()
  await page.getByRole('dialog', { name: 'What came in' }).waitFor(slow)
  been('an import')
  await page.keyboard.press('Escape')
  await button(page, /allotment key/).click()
  await button(page, /^Accept/).waitFor(slow)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('kettle and a word that no dictionary knows: zwibblewick')
  been('a story, and the search')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+2')
  await button(page, 'Handing over').click()
  await button(page, 'Make an address').click()
  const address = await page.getByText(/^age1[0-9a-z]{58}$/).textContent()
  await button(page, 'Hand stories over…').click()
  await page.getByLabel('Who gets it').fill('tom@example.org')
  await page.getByRole('checkbox', { name: /Two kettles/ }).press('Space')
  await page.getByLabel('Their address').fill(address ?? '')
  const sealed = join(folder, 'sealed.age')
  await app.answerDialog('save', [sealed])
  await button(page, /^Seal 1 story/).click()
  await page.getByRole('dialog', { name: 'Sealed' }).waitFor(slow)
  await button(page, 'Done').click()
  await app.answerDialog('open', [sealed])
  await button(page, 'Choose a handover…').click()
  await page.getByText('Already in this vault, word for word.').waitFor(slow)
  been('a handover, out and in')
  await app.answerDialog('save', [join(folder, 'book.docx')])
  been(`an export: ${String(await exportStorybook(page))}`)
  await app.whileLocking(() => app.clickMenu('lock'))
  await page.getByText('Locked vault').waitFor(slow)
  await page.getByLabel('Passphrase', { exact: true }).fill('not the right one at all')
  await page.keyboard.press('Enter')
  await page.getByText('does not open the vault').waitFor(slow)
  been('the lock')
}

/** Something that does try: a look-up and a connection, to show that the capture would have seen them. */
const tryNetwork = async (): Promise<void> => {
  const script = `
    import('node:dns').then(({ resolve4 }) => resolve4('storykeep.example', () => process.exit()))
    import('node:net').then(({ connect }) => connect(9, '192.0.2.1').on('error', () => undefined))
    setTimeout(() => process.exit(), 1500)`
  const child: ChildProcess = spawn(process.execPath, ['-e', script], { stdio: 'ignore' })
  await once(child, 'close')
}

const places: string[] = []
const before = await capture([])
const app = await startStandIn(join(folder, 'user-data'))
// Until its page could be reached nothing was driven; from here on that one port is left out.
const ports = listeningPorts()
const early = await before()
const during = await capture(ports)
await walk(app, place => places.push(place))
await app.close()
const seen = await during()
const after = await capture([])
await tryNetwork()
const control = await after()
const isDriving = (line: string): boolean => ports.some(port => line.includes(`127.0.0.1.${port}`))
process.stdout.write(
  JSON.stringify({
    places,
    ports: ports.length,
    packets: [...early.filter(line => !isDriving(line)), ...seen],
    control: control.length,
    controlLookUps: control.filter(line => line.includes('storykeep.example')).length,
  }),
)
process.exit(0)
