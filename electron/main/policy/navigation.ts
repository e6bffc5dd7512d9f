/**
 * The page never goes anywhere: its screens are drawn in place, and only main loads it. So every navigation
 * that the page or a person starts is stopped, the app's own addresses included: a reload from the page would
 * drop the port to an open vault without locking it.
 */
export const mayNavigate = (_address: unknown): boolean => false

/** Nothing in the app opens a second window, neither its own nor the browser's. */
export const answerToWindowOpen = (_details: unknown): { readonly action: 'deny' } => ({ action: 'deny' })

/** Pages inside the page are not used, so none may be attached. */
export const mayAttachWebview = (_params: unknown): boolean => false

/** Files leave the app only through the vault process's own export, never as a browser's download. */
export const mayDownload = (_item: unknown): boolean => false
