import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Session } from 'electron'
import { responseHeaders, withStyleNonce } from './policy/content-security.ts'
import { type FileTable, fileTableOf, servedFileFor } from './policy/file-table.ts'
import { APP_SCHEME } from './policy/origin.ts'

const readFileTable = (folder: string): FileTable =>
  fileTableOf(readdirSync(folder, { recursive: true, encoding: 'utf8' }), relativePath =>
    join(folder, relativePath),
  )

/** Serves the built page from `folder` to this session, and nothing else from anywhere. */
export const serveContent = (session: Session, folder: string): void => {
  const table = readFileTable(folder)
  session.protocol.handle(APP_SCHEME, async request => {
    const file = servedFileFor(table, request)
    if (file === null) return new Response(null, { status: 404 })
    const styleNonce = randomBytes(16).toString('base64')
    const bytes = await readFile(file.path)
    const isPage = file.contentType.startsWith('text/html')
    const body = isPage ? withStyleNonce(bytes.toString('utf8'), styleNonce) : new Uint8Array(bytes)
    return new Response(body, { headers: responseHeaders(file.contentType, styleNonce) })
  })
}
