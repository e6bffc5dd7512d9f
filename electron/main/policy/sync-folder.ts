/** A program that copies a folder's files elsewhere by itself. */
export type SyncService = 'OneDrive' | 'iCloud' | 'Dropbox' | 'Google Drive'

/**
 * How the folders of each are called, as their makers set them up: OneDrive ("OneDrive", "OneDrive - University"),
 * iCloud ("iCloudDrive" on Windows, "Mobile Documents" on macOS), Dropbox ("Dropbox", "Dropbox (Team)"), Google Drive
 * ("Google Drive", "My Drive"); on macOS all but iCloud lie below "CloudStorage" as "Name-account".
 */
const names: readonly (readonly [SyncService, RegExp])[] = [
  ['OneDrive', /^onedrive(?:$| - |-)/i],
  ['iCloud', /^(?:iclouddrive|icloud drive|mobile documents|com~apple~clouddocs)$/i],
  ['Dropbox', /^dropbox(?:$| \(|-)/i],
  ['Google Drive', /^(?:google ?drive(?:$|-| )|my drive$)/i],
]

/** Where Windows says that a OneDrive folder lies, whatever it is called. */
const oneDriveVariables = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'] as const

const partsOf = (path: string): readonly string[] => path.split(/[/\\]+/).filter(part => part !== '')

const isBelow = (path: string, folder: string): boolean => {
  const [inner, outer] = [partsOf(path), partsOf(folder)]
  return outer.length > 0 && outer.every((part, index) => part.toLowerCase() === inner[index]?.toLowerCase())
}

/**
 * Which service copies what lies in a folder, as far as its path and Windows' own variables tell; null where none is
 * known. A desktop or documents folder that macOS keeps in iCloud cannot be told from another.
 *
 * @param path absolute, with links followed
 */
export const syncServiceOf = (
  path: unknown,
  environment: Readonly<Record<string, string | undefined>>,
): SyncService | null => {
  if (typeof path !== 'string') return null
  const isInOneDrive = oneDriveVariables.some(name => isBelow(path, environment[name] ?? ''))
  if (isInOneDrive) return 'OneDrive'
  const parts = partsOf(path)
  return names.find(([, pattern]) => parts.some(part => pattern.test(part)))?.[0] ?? null
}
