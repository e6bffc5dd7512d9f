import { expect, test } from 'vitest'
import {
  NONCE_PLACEHOLDER,
  responseHeaders,
  withStyleNonce,
} from '../../../../../electron/main/policy/content-security.ts'

const directives = (nonce: string): ReadonlyMap<string, string> => {
  const policy = responseHeaders('text/html; charset=utf-8', nonce)['content-security-policy'] ?? ''
  return new Map(
    policy.split('; ').map(directive => {
      const [name, ...sources] = directive.split(' ')
      return [name ?? '', sources.join(' ')]
    }),
  )
}

test('the page may load its own files and nothing else, and connect to nothing', () => {
  const found = directives('abc')
  expect(found.get('default-src')).toBe("'none'")
  expect(found.get('script-src')).toBe("'self'")
  expect(found.get('style-src')).toBe("'self' 'nonce-abc'")
  expect(found.get('img-src')).toBe("'self' blob:")
  expect(found.get('font-src')).toBe("'self'")
  for (const name of ['connect-src', 'base-uri', 'form-action', 'frame-ancestors']) {
    expect([name, found.get(name)]).toEqual([name, "'none'"])
  }
})

test('no text becomes script or markup', () => {
  const found = directives('abc')
  expect(found.get('require-trusted-types-for')).toBe("'script'")
  expect(found.get('trusted-types')).toBe("'none'")
  for (const sources of found.values()) expect(sources).not.toMatch(/unsafe|https?:|\*/)
})

test('nothing is sniffed, referred or kept', () => {
  expect(responseHeaders('text/css', 'abc')).toMatchObject({
    'content-type': 'text/css',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  })
})

test('the page is given this load’s nonce', () => {
  const page = `<meta property="csp-nonce" content="${NONCE_PLACEHOLDER}"><style nonce="${NONCE_PLACEHOLDER}">`
  expect(withStyleNonce(page, 'q1')).toBe('<meta property="csp-nonce" content="q1"><style nonce="q1">')
})
