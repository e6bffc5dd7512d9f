/**
 * A passphrase for a vault that is only looked around in: 256 random bits, which nobody ever sees.
 *
 * @param bytes random bytes, from the browser's own source
 */
export const bytesToPassphrase = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

const forbidden = /[<>:"/\\|?*\p{Cc}]/gu
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i
const longest = 65

/**
 * The name of a vault's folder, after the project's: without what Windows refuses in a name, and never empty.
 *
 * @param ending put after it, such as the day of a copy
 */
export const projectToVaultName = (project: string, ending = ''): string => {
  const name = project
    .toWellFormed()
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, longest - ending.length - 'Project '.length)
    // A character of two code units that was cut in half.
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (name === '') return `Stories${ending}`
  return `${deviceName.test(name) ? `Project ${name}` : name}${ending}`
}
