import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { helpText } from '../../../electron/cli/commands.ts'
import { isOperationName } from '../../../shared/contract/contract.ts'
import { isShellOperation } from '../../../shared/contract/shell.ts'

const root = join(import.meta.dirname, '../../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const pages: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map(path => `docs/${path.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith('.md')),
]

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(match => match[1] ?? '')

/** What stands in `single backticks`, outside blocks of code. */
const codeWords = (page: string): readonly string[] =>
  matches(read(page).replaceAll(/^```[\s\S]*?^```/gm, ''), /`([^`\n]+)`/g)

/** A heading as the end of a link: "Reading, and the answer" is `reading-and-the-answer`. */
const headingToAnchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')

const anchorsOf = (page: string): readonly string[] => matches(read(page), /^#+ (.+)$/gm).map(headingToAnchor)

const brokenLinks = (page: string): readonly string[] =>
  matches(read(page), /\]\(([^)\s]+)\)/g).filter(link => {
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? page : join(dirname(page), path)
    if (/^[a-z]+:/.test(link) || !existsSync(join(root, target))) return true
    return anchor !== undefined && !anchorsOf(target).includes(anchor)
  })

const rooms =
  /^(?:shared|electron|renderer|tests|scripts|docs|build)\/|^\.dependency-cruiser\.cjs$|^electron-builder\.yml$/
/** What the commands make is not there before they have run. */
const made = ['docs/gallery/']

const missingPaths = (page: string): readonly string[] =>
  codeWords(page).filter(word => rooms.test(word) && !made.includes(word) && !existsSync(join(root, word)))

const operationLike =
  /^(?:vault|project|participants|sessions|consent|stories|passages|identities|storybooks|word|record|detect|shell)\.[a-z][A-Za-z]+$/
const fileEnding = /\.(?:db|json|ts|docx|md|txt|head)$/

const unknownOperations = (page: string): readonly string[] =>
  codeWords(page)
    .filter(word => operationLike.test(word) && !fileEnding.test(word))
    .filter(word => !isOperationName(word) && !isShellOperation(word))

interface PackageFile {
  readonly version: string
  readonly license: string
  readonly dependencies?: Readonly<Record<string, string>>
}

const readPackage = (name: string): PackageFile => JSON.parse(read(`node_modules/${name}/package.json`))
const own: {
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
} = JSON.parse(read('package.json'))

/** Packages that files of the window import, by name. */
const windowPackages = (): readonly string[] =>
  readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' })
    .filter(path => /\.tsx?$/.test(path))
    .flatMap(path => matches(read(join('renderer', path)), /from '((?:@[\w-]+\/)?[\w-]+)[^']*'/g))
    .filter(name => name !== 'vite')

/** These packages and all that they bring with them. */
const withTheirOwn = (names: readonly string[]): readonly string[] => {
  const all = new Set(names)
  for (const name of all) for (const next of Object.keys(readPackage(name).dependencies ?? {})) all.add(next)
  return [...all].sort()
}

const shipped = withTheirOwn([...Object.keys(own.dependencies), ...windowPackages()])

describe('the documentation says what is true of the project', () => {
  test('the pages that everybody looks for are there', () => {
    expect(['LICENSE', 'NOTICE'].filter(name => !existsSync(join(root, name)))).toEqual([])
    expect(pages).toEqual(
      expect.arrayContaining(['docs/user-guide.md', 'docs/threat-model.md', 'docs/architecture.md']),
    )
    expect(read('LICENSE')).toMatch(/Apache License\s+Version 2\.0[\s\S]+END OF TERMS AND CONDITIONS/)
  })

  test.each(pages)('%s: every link leads somewhere inside the project', page => {
    expect(brokenLinks(page)).toEqual([])
  })

  test.each(pages)('%s: every file and folder that it names is there', page => {
    expect(missingPaths(page)).toEqual([])
  })

  test.each(pages)('%s: every operation that it names is in the contract', page => {
    expect(unknownOperations(page)).toEqual([])
  })

  test('README names every npm script, and no other', () => {
    const named = matches(read('README.md'), /npm (?:run (?:-s )?)?([a-z][a-z:-]*)/g)
    expect([...new Set(named)].sort()).toEqual(Object.keys(own.scripts).sort())
  })

  test('README shows the command line as the command line shows itself', () => {
    const usage = helpText.split('\n').filter(line => line.startsWith('  '))
    expect(usage.length).toBeGreaterThan(5)
    expect(usage.filter(line => !read('README.md').includes(line))).toEqual([])
  })

  test('the user guide has the keys of the window’s own list, with the same words', () => {
    const dialog = read('renderer/app/shortcuts-dialog.tsx')
    const keys = [...dialog.matchAll(/\['([^']+)', '([^']+)'\]/g)].map(([, key = '', does = '']) =>
      `| ${key} | ${does} |`.toLowerCase(),
    )
    expect(keys.length).toBeGreaterThan(10)
    const guide = read('docs/user-guide.md').toLowerCase()
    expect(keys.filter(row => !guide.includes(row))).toEqual([])
  })
})

describe('dependencies', () => {
  const table = read('docs/decisions/0014-dependencies.md')
  const rows = matches(table, /^\| (.+) \|$/gm).map(row => row.split(' | '))

  test('each has its row with the installed version and its own licence, and no row is left over', () => {
    const wanted = Object.keys({ ...own.dependencies, ...own.devDependencies }).map(name => {
      const { version, license } = readPackage(name)
      return [name, version, license].join(' ')
    })
    const written = rows.filter(([name]) => name !== 'package').map(row => row.slice(0, 3).join(' '))
    expect(written.sort()).toEqual(wanted.sort())
  })

  test('what ships is under a permissive licence, and named in NOTICE', () => {
    const permissive = ['MIT', 'ISC', '0BSD', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1']
    expect(shipped).toEqual(expect.arrayContaining(['zod', 'react', 'better-sqlite3-multiple-ciphers']))
    expect(shipped.filter(name => !permissive.includes(readPackage(name).license))).toEqual([])
    const named = read('NOTICE').split(/[\s,]+/)
    expect(shipped.filter(name => !named.includes(name))).toEqual([])
  })
})

describe('the project speaks of itself alone', () => {
  test('README leads nowhere outside', () => {
    expect(read('README.md')).not.toMatch(/\b(?:https?|ftp):|\bwww\./)
  })

  /** Web addresses, folders of somebody’s machine, and the long codes that programs give to their own runs. */
  const foreign =
    /https?:|\b[\w-]+\.(?:com|org|io|dev|net)\b|(?:^|[\s`"'(])\/(?:work|tmp|home|root|Users)\/|\b[0-9a-f]{8}-[0-9a-f]{4}-/

  test.each([...pages, 'NOTICE'])('%s names no host, no machine and no session', page => {
    expect(read(page).match(foreign)?.[0]).toBeUndefined()
  })
})
