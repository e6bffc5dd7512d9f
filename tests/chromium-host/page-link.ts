import type { Page } from '@playwright/test'
import { HandedPorts, type HostPort } from './message-channel.ts'
import { SHIM_KEY } from './page-shim.ts'
import type { ToPage } from './wire.ts'

/** Runs in the page: hands the messages to the shim. */
const deliver = ([key, messages]: readonly [string, readonly ToPage[]]): void => {
  const page = window as unknown as Record<symbol, ((messages: readonly ToPage[]) => void) | undefined>
  page[Symbol.for(key)]?.(messages)
}

/** Sends messages to the page in order, and keeps the ports that were handed to it. */
export class PageLink {
  readonly ports = new HandedPorts()
  readonly #page: Promise<Page>
  #outbox: ToPage[] = []
  #isSending = false

  constructor(page: Promise<Page>) {
    this.#page = page
  }

  send(channel: string, args: readonly unknown[], transfer: readonly HostPort[] = []): void {
    const ports = transfer.map(port =>
      this.ports.handOver(port, id => ({
        post: data => this.#queue({ kind: 'port', id, data }),
        close: () => this.#queue({ kind: 'port-close', id }),
      })),
    )
    this.#queue({ kind: 'message', channel, args, ports })
  }

  /** The page is being replaced: what was meant for the old one is dropped, and its ports close. */
  reset(): void {
    this.#outbox = []
    this.ports.closeAll()
    this.#outbox = []
  }

  #queue(message: ToPage): void {
    this.#outbox.push(message)
    if (!this.#isSending) void this.#sendAll()
  }

  async #sendAll(): Promise<void> {
    this.#isSending = true
    const page = await this.#page
    // What gathers while one batch is under way goes together in the next.
    while (this.#outbox.length > 0) {
      const batch = this.#outbox.splice(0)
      await page.evaluate(deliver, [SHIM_KEY, batch] as const).catch(() => undefined)
    }
    this.#isSending = false
  }
}
