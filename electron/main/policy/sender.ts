import { isOwnAddress } from './origin.ts'

/** What is known of whoever sent a message to main. `frame` is null once the sender has gone away. */
export interface Sender {
  readonly frame: { readonly url: string } | null
  readonly isMainFrameOfWindow: boolean
}

/** Main listens to the main frame of its own window, on the app's own page, and to nobody else. */
export const isTrustedSender = ({ frame, isMainFrameOfWindow }: Sender): boolean =>
  frame !== null && isMainFrameOfWindow && isOwnAddress(frame.url)
