import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { node24, root, run, runNode, tool } from './node24.mjs'

/** Says something to the person at the terminal. Never on standard output, which belongs to the command. */
const say = sentence => process.stderr.write(`${sentence}\n`)

const STAMP = join(root, 'node_modules', '.storykeep-lock-hash')

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

const readJson = path => JSON.parse(readFileSync(path, 'utf8'))

/** Whether somebody's own `npm install` has already put in place exactly what the lock file names. */
const isInstalledByHand = () => {
  try {
    const wanted = readJson(join(root, 'package-lock.json')).packages
    const present = readJson(join(root, 'node_modules', '.package-lock.json')).packages
    return Object.entries(wanted).every(
      ([path, { integrity, optional }]) => path === '' || optional || present[path]?.integrity === integrity,
    )
  } catch {
    return false
  }
}

const isInstalled = () => {
  if (!existsSync(node24) || !existsSync(STAMP)) return false
  return readFileSync(STAMP, 'utf8') === lockHash()
}

const npmCi = (...more) => {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, 'ci', ...more], { output: 'stderr' })
  return run('npm', ['ci', ...more], { output: 'stderr', shell: process.platform === 'win32' })
}

const installPackages = async () => {
  if (isInstalled()) return
  if (!(existsSync(node24) && isInstalledByHand())) {
    say('Installing what Storykeep is built with (npm ci) …')
    if ((await npmCi()) !== 0 || !existsSync(node24)) {
      say('The packages could not be installed. Please look at the messages above, and run this again.')
      process.exit(1)
    }
  }
  writeFileSync(STAMP, lockHash())
}

const onPath = names =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(folder => names.map(name => join(folder, name)))
    .find(path => existsSync(path))

const firstThatExists = paths => paths.find(path => path !== undefined && existsSync(path))

const findChromium = async () => {
  const { chromium } = await import('@playwright/test')
  return firstThatExists([process.env.STORYKEEP_CHROMIUM, '/usr/bin/chromium', chromium.executablePath()])
}

const findLibreOffice = () =>
  onPath(['soffice', 'soffice.exe']) ??
  firstThatExists([
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  ])

const DEBIAN_PACKAGES = ['chromium', 'libreoffice-writer-nogui', 'poppler-utils', 'fonts-liberation']

/** Programs that some tests hold the app against: the age format, and what no process may do on a network. */
const DEBIAN_WITNESSES = ['age', 'strace', 'tcpdump', 'iproute2', 'python3-minimal']
const WITNESSES = ['age', 'strace', 'tcpdump', 'ip', 'python3']

const canUseApt = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath(['apt-get']) !== undefined

const installWithApt = async () => {
  say('Installing Chromium, LibreOffice and what the tests compare with (apt-get) …')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { output: 'stderr', env })
  const install = ['install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES, ...DEBIAN_WITNESSES]
  await run('apt-get', install, { output: 'stderr', env })
}

const downloadChromium = async () => {
  say('Fetching a Chromium for the tests (Playwright’s own) …')
  await runNode([tool('@playwright', 'test', 'cli.js'), 'install', 'chromium'], { output: 'stderr' })
}

/**
 * What the tests need besides packages: a Chromium and LibreOffice, found on the machine or else fetched.
 * Resolves with which of the two are there; a sentence says which are not.
 */
const setUpForTests = async () => {
  const isAllThere = async () =>
    (await findChromium()) !== undefined &&
    findLibreOffice() !== undefined &&
    WITNESSES.every(name => onPath([name]) !== undefined)
  if (!(await isAllThere()) && canUseApt()) await installWithApt()
  if ((await findChromium()) === undefined) await downloadChromium()
  const found = {
    chromium: (await findChromium()) !== undefined,
    libreOffice: findLibreOffice() !== undefined,
  }
  if (!found.chromium) {
    say('No Chromium was found and none could be fetched, so the end-to-end tests are not run.')
  }
  if (!found.libreOffice) {
    say('LibreOffice was not found and could not be installed, so the checks that need it are not run.')
  }
  return found
}

/** The packages that training the detector needs and nothing else does: lists of names and words, word vectors. */
export const setUpTraining = () => {
  say('Installing what the detector is trained from …')
  return npmCi('--prefix', 'scripts/train-detect')
}

/** Makes sure of everything that a command needs. Takes a moment when it is all there already. */
export const setUp = async ({ tests }) => {
  await installPackages()
  return tests ? setUpForTests() : { chromium: false, libreOffice: false }
}
