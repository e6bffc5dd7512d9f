import { existsSync, realpathSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { OpenDialogOptions, SaveDialogOptions } from 'electron'
import type { ShellInput, ShellOperation, ShellOutput } from '../../shared/contract/shell.ts'
import { isShellOperation, shellContract } from '../../shared/contract/shell.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import type { Copied } from './copied.ts'
import { syncServiceOf } from './policy/sync-folder.ts'
import { type VaultKeeper, vaultNameOf } from './vault-keeper.ts'

/** What the shell's operations need of Electron. Each dialog gives absolute paths, none when it was closed. */
export interface ShellDeps {
  readonly keeper: VaultKeeper
  readonly askOpen: (options: OpenDialogOptions) => Promise<readonly string[]>
  readonly askSave: (options: SaveDialogOptions) => Promise<string | null>
  readonly copied: Copied
  readonly sampleFolder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly version: string
}

type Handlers = {
  readonly [Operation in ShellOperation]: (
    input: ShellInput<Operation>,
  ) => Promise<Result<ShellOutput<Operation>>>
}

const NOT_CHOSEN = ok({ chosen: false, name: null } as const)
const HANDOVER_FILES = { name: 'Handovers', extensions: ['age'] }
const WORD_FILES = { name: 'Word documents', extensions: ['docx'] }
const SAVED_FILES = {
  word: [WORD_FILES],
  text: [{ name: 'Plain text', extensions: ['txt'] }],
  json: [{ name: 'JSON', extensions: ['json'] }],
  csv: [{ name: 'Table', extensions: ['csv'] }],
  key: [{ name: 'Key file', extensions: ['key'] }],
  evidence: [{ name: 'All files', extensions: ['*'] }],
  handover: [HANDOVER_FILES],
}
const EVIDENCE_FILES = {
  name: 'Scans and recordings',
  extensions: ['pdf', 'png', 'jpg', 'jpeg', 'wav', 'mp3', 'm4a', 'ogg', 'flac'],
}
const INTERVIEW_FILES = { name: 'Interviews', extensions: ['docx', 'txt', 'md', 'vtt', 'srt', 'odt', 'rtf'] }

const platformName = (platform: NodeJS.Platform): ShellOutput<'shell.state'>['platform'] => {
  if (platform === 'win32') return 'windows'
  return platform === 'darwin' ? 'macos' : 'linux'
}

const chosenFile = (path: string): { readonly path: string; readonly name: string } => ({
  path,
  name: basename(path),
})

/** The folder as the disk has it, with links followed. */
const realPath = (path: string): string => {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}

const createHandlers = (deps: ShellDeps): Handlers => {
  const { keeper } = deps
  const syncOf = (place: string) =>
    syncServiceOf(place, deps.environment) ?? syncServiceOf(realPath(place), deps.environment)
  const chosen = (folder: string, place: string) =>
    ok({ chosen: true, name: vaultNameOf(folder), sync: syncOf(place) } as const)

  return {
    'shell.state': async () => {
      keeper.ensureRunning()
      const folderName = keeper.folderName()
      return ok({
        vault: folderName === null ? null : { folderName },
        recent: [],
        platform: platformName(deps.platform),
        version: deps.version,
      })
    },

    'shell.chooseVault': async () => {
      const [folder] = await deps.askOpen({
        title: 'Open a vault',
        buttonLabel: 'Open',
        properties: ['openDirectory'],
      })
      if (folder === undefined) return NOT_CHOSEN
      await keeper.begin(folder, 'open')
      return chosen(folder, folder)
    },

    'shell.newVault': async ({ name }) => {
      const [parent] = await deps.askOpen({
        title: 'Choose where to keep the vault',
        buttonLabel: 'Keep it here',
        properties: ['openDirectory', 'createDirectory'],
      })
      if (parent === undefined) return NOT_CHOSEN
      const folder = join(parent, `${name}.storykeep`)
      if (existsSync(folder)) {
        return fail(
          'vault-exists',
          'There is already a vault of that name in this place. It has not been touched. Please choose another name or another place.',
        )
      }
      await keeper.begin(folder, 'create')
      return chosen(folder, parent)
    },

    'shell.sampleVault': async () => {
      await keeper.letGo()
      await rm(deps.sampleFolder, { recursive: true, force: true })
      await mkdir(deps.sampleFolder, { recursive: true })
      const folder = join(deps.sampleFolder, 'Sample.storykeep')
      await keeper.begin(folder, 'sample')
      return chosen(folder, folder)
    },

    'shell.chooseInterviews': async () => {
      const paths = await deps.askOpen({
        title: 'Choose interviews to import',
        buttonLabel: 'Import',
        filters: [INTERVIEW_FILES, { name: 'All files', extensions: ['*'] }],
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
      })
      for (const path of paths) keeper.running()?.grant('read', path)
      return ok({ files: paths.map(chosenFile) })
    },

    'shell.chooseTarget': async ({ kind, suggestedName }) => {
      const path = await deps.askSave({
        title: 'Save outside the vault',
        buttonLabel: 'Save',
        defaultPath: suggestedName,
        filters: SAVED_FILES[kind],
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      })
      if (path === null) return ok(null)
      keeper.running()?.grant('write', path)
      return ok(chosenFile(path))
    },

    'shell.chooseEvidence': async () => {
      const [path] = await deps.askOpen({
        title: 'Choose a scan or a recording',
        buttonLabel: 'Keep it in the vault',
        filters: [EVIDENCE_FILES, { name: 'All files', extensions: ['*'] }],
        properties: ['openFile', 'dontAddToRecent'],
      })
      if (path === undefined) return ok(null)
      keeper.running()?.grant('read', path)
      return ok(chosenFile(path))
    },

    'shell.chooseKeyFile': async () => {
      const [path] = await deps.askOpen({
        title: 'Choose the key file',
        buttonLabel: 'Use it',
        properties: ['openFile', 'dontAddToRecent'],
      })
      if (path === undefined) return ok(null)
      keeper.running()?.grant('read', path)
      return ok(chosenFile(path))
    },

    'shell.chooseHandover': async () => {
      const [path] = await deps.askOpen({
        title: 'Choose a handover to bring in',
        buttonLabel: 'Look into it',
        filters: [HANDOVER_FILES, { name: 'All files', extensions: ['*'] }],
        properties: ['openFile', 'dontAddToRecent'],
      })
      if (path === undefined) return ok(null)
      keeper.running()?.grant('read', path)
      return ok(chosenFile(path))
    },

    'shell.chooseCopyPlace': async ({ name }) => {
      const [parent] = await deps.askOpen({
        title: 'Choose where the copy goes',
        buttonLabel: 'Copy it here',
        properties: ['openDirectory', 'createDirectory'],
      })
      if (parent === undefined) return ok(null)
      const path = join(parent, `${name}.storykeep`)
      keeper.running()?.grant('write', path)
      return ok(chosenFile(path))
    },

    'shell.copy': async ({ text }) => {
      await deps.copied.copy(new Uint8Array(text))
      text.fill(0)
      return ok({})
    },

    'shell.chooseWordFile': async () => {
      const [path] = await deps.askOpen({
        title: 'Choose a Word document to look into',
        buttonLabel: 'Look into it',
        filters: [WORD_FILES],
        properties: ['openFile', 'dontAddToRecent'],
      })
      if (path === undefined) return ok(null)
      keeper.running()?.grant('read', path)
      return ok(chosenFile(path))
    },

    'shell.lock': async () => {
      await keeper.lock()
      return ok({})
    },

    'shell.cancelVault': async () => {
      await keeper.letGo()
      return ok({})
    },
  }
}

const MALFORMED = fail('bad-request', 'Storykeep could not understand that request. Nothing was changed.')
const BROKEN = fail(
  'shell-failed',
  'Something went wrong outside the vault, and nothing in it was changed. Please try again.',
)

/**
 * The one function behind the window's `shell` door: parses what comes in and what goes out, and turns a
 * fault of the system (a folder that cannot be made) into a sentence without a path in it.
 */
export const createShell = (
  deps: ShellDeps,
): ((operation: unknown, input: unknown) => Promise<Result<unknown>>) => {
  const handlers = createHandlers(deps)

  const run = async <Operation extends ShellOperation>(
    operation: Operation,
    input: unknown,
  ): Promise<Result<unknown>> => {
    const parsed = shellContract[operation].input.safeParse(input)
    if (!parsed.success) return MALFORMED
    const answer = await handlers[operation](parsed.data as ShellInput<Operation>)
    if (!answer.ok) return answer
    return ok(shellContract[operation].output.parse(answer.value))
  }

  return async (operation, input) => {
    if (!isShellOperation(operation)) return MALFORMED
    try {
      return await run(operation, input)
    } catch {
      return BROKEN
    }
  }
}
