/**
 * A passphrase for a vault that is only looked around in: 256 random bits, which nobody ever sees.
 *
 * @param bytes random bytes, from the browser's own source
 */
export const bytesToPassphrase = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

const forbidden = /[<>:"/\\|?*\p{Cc}]/gu
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i
const longest = 80

/**
 * The name of a new vault's folder, after the project's: without what Windows refuses in a name, and never empty.
 */
export const projectToVaultName = (project: string): string => {
  const name = project
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, longest)
    .replace(/^[. ]+|[. ]+$/g, '')
  if (name === '') return 'Stories'
  return deviceName.test(name) ? `Project ${name}` : name
}
