import { isOwnAddress } from './origin.ts'

/** A file that the window may be given: where it is, and what it is sent as. */
export interface ServedFile {
  readonly path: string
  readonly contentType: string
}

/** Exact address paths (`/assets/index-1a2b.js`) to files. What is not in it does not exist. */
export type FileTable = ReadonlyMap<string, ServedFile>

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/**
 * The table for the files of one folder, by their paths relative to it (either slash). A file of a kind that
 * the page does not use (a source map, say) is left out.
 */
export const fileTableOf = (
  relativePaths: readonly string[],
  absolutePathOf: (relativePath: string) => string,
): FileTable =>
  new Map(
    relativePaths.flatMap(relativePath => {
      const contentType = CONTENT_TYPES[/\.[a-z0-9]+$/.exec(relativePath)?.[0] ?? '']
      if (contentType === undefined) return []
      const path = absolutePathOf(relativePath)
      return [[`/${relativePath.replaceAll('\\', '/')}`, { path, contentType }] as const]
    }),
  )

/**
 * The file that answers a request, or null. The address is looked up, never joined to a folder, so no
 * spelling of `..` leads anywhere. A query is refused: nothing in the app asks with one.
 */
export const servedFileFor = (
  table: FileTable,
  request: { readonly url: string; readonly method: string },
): ServedFile | null => {
  if (request.method !== 'GET' || !isOwnAddress(request.url)) return null
  const address = new URL(request.url)
  return address.search === '' ? (table.get(address.pathname) ?? null) : null
}
