const tenth = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** "184 kB", "1.2 MB": a size as file managers show it, in steps of a thousand bytes. */
export const bytesToWords = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`
  if (bytes < 999_950_000) return `${tenth.format(bytes / 1_000_000)} MB`
  return `${tenth.format(bytes / 1_000_000_000)} GB`
}
