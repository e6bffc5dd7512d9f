/** What the host and a forked process tell each other. Ports are named by number. */
export type ToChild =
  | { readonly kind: 'message'; readonly data: unknown; readonly ports: readonly number[] }
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'port-close'; readonly id: number }

export type FromChild =
  | { readonly kind: 'message'; readonly data: unknown }
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'port-close'; readonly id: number }

/** What the host tells the page's stand-in for `electron`. */
export type ToPage =
  | {
      readonly kind: 'message'
      readonly channel: string
      readonly args: readonly unknown[]
      readonly ports: readonly number[]
    }
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'port-close'; readonly id: number }

export type FromPage =
  | { readonly kind: 'invoke'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'accelerator'; readonly id: string }
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'port-close'; readonly id: number }

/** What a test tells the host over the host process's own channel. */
export type ToHost =
  | { readonly kind: 'dialog'; readonly dialog: DialogKind; readonly paths: readonly string[] }
  | { readonly kind: 'power'; readonly event: string }
  | { readonly kind: 'idle'; readonly seconds: number }
  | { readonly kind: 'menu'; readonly id: string }
  | { readonly kind: 'requests' }
  | { readonly kind: 'clipboard' }
  | { readonly kind: 'quit' }

export type DialogKind = 'open' | 'save'

/** A request that reached the host's rules, by the address the app would have seen. */
export interface SeenRequest {
  readonly url: string
  readonly answer: 'served' | 'cancelled' | 'navigation stopped' | 'nobody serves it'
}

export type FromHost =
  | { readonly kind: 'ready' }
  | { readonly kind: 'requests'; readonly requests: readonly SeenRequest[] }
  | { readonly kind: 'clipboard'; readonly types: readonly string[]; readonly text: string }
