/**
 * The file name proposed for a storybook's Word file: its title without what Windows, macOS or the save dialog
 * refuse. At most 120 characters before ".docx".
 * Source of the refused characters: Microsoft, "Naming Files, Paths, and Namespaces".
 */
export const titleToFileName = (title: string): string => {
  const name = title
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    // A character of two code units that was cut in half.
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[. ]+|[. ]+$/g, '')
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name)
  return `${name === '' || isDevice ? 'Storybook' : name}.docx`
}
