import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileTableOf, servedFileFor } from '../../../../../electron/main/policy/file-table.ts'

const table = fileTableOf(
  [
    'index.html',
    'assets',
    'assets/index-1.js',
    'assets\\literata-2.woff2',
    'assets/index-1.js.map',
    'notes.txt',
  ],
  path => `/app/${path}`,
)
const get = (url: string): string | undefined => servedFileFor(table, { url, method: 'GET' })?.path

describe('the exact file table', () => {
  test('serves what is in it, as what it is', () => {
    expect(servedFileFor(table, { url: 'app://storykeep/index.html', method: 'GET' })).toEqual({
      path: '/app/index.html',
      contentType: 'text/html; charset=utf-8',
    })
    expect(get('app://storykeep/assets/index-1.js')).toBe('/app/assets/index-1.js')
    expect(get('app://storykeep/assets/literata-2.woff2')).toBe('/app/assets\\literata-2.woff2')
  })

  test('leaves out folders and kinds of file that the page does not use', () => {
    expect(table.size).toBe(3)
  })

  test.each([
    'app://storykeep/',
    'app://storykeep/assets',
    'app://storykeep/assets/index-1.js.map',
    'app://storykeep/notes.txt',
    'app://storykeep/index.html?a=1',
    'app://storykeep/%69ndex.html',
    'app://storykeep//index.html',
    'app://storykeep/INDEX.HTML',
    'app://storykeep/..%2f..%2fetc/passwd',
    'app://storykeep/assets/..%5cindex.html',
    'app://other/index.html',
    'https://storykeep/index.html',
    'not an address',
  ])('does not know %s', url => {
    expect(get(url)).toBeUndefined()
  })

  test.each(['POST', 'PUT', 'HEAD', 'DELETE', 'get'])('does not answer %s', method => {
    expect(servedFileFor(table, { url: 'app://storykeep/index.html', method })).toBeNull()
  })

  test('gives no file that is not in it, whatever is asked', () => {
    const known = new Set([...table.values()].map(({ path }) => path))
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('..', '.', '', 'assets', 'index.html', '%2e%2e', '\\', 'etc')),
        parts => {
          const path = get(`app://storykeep/${parts.join('/')}`)
          return path === undefined || known.has(path)
        },
      ),
    )
  })
})
