/** The one scheme, host and page that the window is ever given. */
export const APP_SCHEME = 'app'
const APP_HOST = 'storykeep'
export const START_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`

const parsed = (url: unknown): URL | null => (typeof url === 'string' ? URL.parse(url) : null)

/** Whether an address lies in the app itself. The address is parsed, never matched as text. */
export const isOwnAddress = (url: unknown): boolean => {
  const address = parsed(url)
  return (
    address !== null &&
    address.protocol === `${APP_SCHEME}:` &&
    address.host === APP_HOST &&
    address.username === '' &&
    address.password === ''
  )
}

/**
 * Whether the window may ask for this address: the app's own files, and pictures made in the page (`blob:`).
 * Everything else is cancelled before it leaves, whatever asked for it. In development the inspector's own
 * files are let through as well.
 */
export const isRequestAllowed = (url: unknown, isPackaged: boolean): boolean => {
  if (isOwnAddress(url)) return true
  const address = parsed(url)
  if (address === null) return false
  if (address.protocol === 'blob:') return isOwnAddress(address.pathname)
  return address.protocol === 'devtools:' && !isPackaged
}
