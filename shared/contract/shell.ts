import { z } from 'zod'

/**
 * What the window may ask of main: dialogs, the lock, and where the vault stands. Everything that has to do
 * with what is *in* a vault goes over the port to the vault process instead, and main never sees it.
 */

const nothing = z.strictObject({})

/** A file that a person chose in a dialog. `path` is absolute; `name` is its last part, for the screen. */
const chosenFileSchema = z.strictObject({ path: z.string().min(1), name: z.string().min(1) })

/** A program that copies files elsewhere by itself, where the vault lies in a folder of one. */
const syncServiceSchema = z.enum(['OneDrive', 'iCloud', 'Dropbox', 'Google Drive'])
export type SyncServiceName = z.infer<typeof syncServiceSchema>

/** `chosen: false` when the person closed the dialog. `name` is the vault's name without `.storykeep`. */
const vaultChoiceSchema = z.discriminatedUnion('chosen', [
  z.strictObject({ chosen: z.literal(true), name: z.string().min(1), sync: syncServiceSchema.nullable() }),
  z.strictObject({ chosen: z.literal(false), name: z.null() }),
])

/**
 * A vault's name becomes a folder's name on Windows, macOS and Linux. Refused: the characters and the device
 * names that Windows refuses, and a full stop or space at either end. At most 65 UTF-16 code units: 195 bytes of UTF-8,
 * which with the ending stay under the 255 that Linux allows.
 * Source: Microsoft, "Naming Files, Paths, and Namespaces".
 */
export const vaultNameSchema = z
  .string()
  .min(1)
  .max(65)
  .refine(name => name.isWellFormed())
  .refine(name => !/[<>:"/\\|?*\p{Cc}]/u.test(name))
  .refine(name => !/^[. ]|[. ]$/.test(name))
  .refine(name => !/^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(name))

/** A file name that the window proposes to the save dialog: a name, never a path. */
const suggestedNameSchema = z
  .string()
  .min(1)
  .max(200)
  .refine(name => !/[<>:"/\\|?*\p{Cc}]/u.test(name))

export const shellContract = {
  /**
   * Where things stand. `vault` is the vault last chosen since the app was started (`folderName` without
   * `.storykeep`), or null. When it is set, a vault process is waiting at the port for a passphrase, or is
   * already open. `recent` is always empty: a list on disk would name projects (promise 2).
   */
  'shell.state': {
    input: nothing,
    output: z.strictObject({
      vault: z.strictObject({ folderName: z.string() }).nullable(),
      recent: z.array(z.never()),
      platform: z.enum(['windows', 'macos', 'linux']),
      version: z.string(),
    }),
  },
  /** Asks for a vault's folder and starts a vault process on it, locked. */
  'shell.chooseVault': { input: nothing, output: vaultChoiceSchema },
  /** Asks where to keep a new vault of this name and starts a vault process that will make it. */
  'shell.newVault': { input: z.strictObject({ name: vaultNameSchema }), output: vaultChoiceSchema },
  /** Starts a vault process on a fresh sample vault; earlier sample vaults are deleted. */
  'shell.sampleVault': { input: nothing, output: vaultChoiceSchema },
  /** Asks for interviews to import; the vault process may read what was chosen. Empty when none was. */
  'shell.chooseInterviews': { input: nothing, output: z.strictObject({ files: z.array(chosenFileSchema) }) },
  /** Asks where to save a file of a kind; the vault process may write there. Null when nothing was chosen. */
  'shell.chooseTarget': {
    input: z.strictObject({
      kind: z.enum(['word', 'text', 'json', 'csv', 'key', 'evidence', 'handover']),
      suggestedName: suggestedNameSchema,
    }),
    output: chosenFileSchema.nullable(),
  },
  /** Asks for a scan or a recording that shows consent; the vault process may read it. Null when none was chosen. */
  'shell.chooseEvidence': { input: nothing, output: chosenFileSchema.nullable() },
  /** Asks for a key file; the vault process may read it. Null when none was chosen. */
  'shell.chooseKeyFile': { input: nothing, output: chosenFileSchema.nullable() },
  /** Asks for a handover file to bring in; the vault process may read it. Null when none was chosen. */
  'shell.chooseHandover': { input: nothing, output: chosenFileSchema.nullable() },
  /** Asks for a folder in which a copy of the vault of this name is made. Null when none was chosen. */
  'shell.chooseCopyPlace': {
    input: z.strictObject({ name: vaultNameSchema }),
    output: chosenFileSchema.nullable(),
  },
  /** Copies words (UTF-8) for half a minute, kept out of what the system remembers of its clipboard. */
  'shell.copy': {
    input: z.strictObject({ text: z.instanceof(Uint8Array).refine(({ length }) => length <= 10_000_000) }),
    output: nothing,
  },
  /** Asks for a Word document to look into; the vault process may read it. Null when none was chosen. */
  'shell.chooseWordFile': { input: nothing, output: chosenFileSchema.nullable() },
  /** Ends the vault process and replaces the window's contents; the unlock page follows. */
  'shell.lock': { input: nothing, output: nothing },
  /** Lets go of the chosen vault before it is unlocked; the welcome page follows. */
  'shell.cancelVault': { input: nothing, output: nothing },
} as const satisfies Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>

export type ShellOperation = keyof typeof shellContract
export type ShellInput<Operation extends ShellOperation> = z.input<(typeof shellContract)[Operation]['input']>
export type ShellOutput<Operation extends ShellOperation> = z.output<
  (typeof shellContract)[Operation]['output']
>

export const isShellOperation = (name: unknown): name is ShellOperation =>
  typeof name === 'string' && Object.hasOwn(shellContract, name)

/** Told by main without being asked: the lock has fallen, or the vault process ended by itself. */
export const shellEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('locked') }),
  z.strictObject({ type: z.literal('vault-ended') }),
])
export type ShellEvent = z.infer<typeof shellEventSchema>
