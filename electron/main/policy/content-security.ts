/** Stands in the page (renderer/index.html) where each load gets a nonce of its own. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/**
 * The page's rules, sent as a header so that the page cannot loosen them. Two of its libraries add a <style>
 * of their own: the nonce lets those in and no other. Trusted Types: no text may become script or markup.
 */
const contentSecurityPolicy = (styleNonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

/** The headers of every file that the window is given. */
export const responseHeaders = (
  contentType: string,
  styleNonce: string,
): Readonly<Record<string, string>> => ({
  'content-type': contentType,
  'content-security-policy': contentSecurityPolicy(styleNonce),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
})

/** The page with this load's nonce in place of the placeholder. */
export const withStyleNonce = (page: string, styleNonce: string): string =>
  page.replaceAll(NONCE_PLACEHOLDER, styleNonce)
