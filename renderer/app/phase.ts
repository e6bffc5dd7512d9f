import type { SyncServiceName } from '../../shared/contract/shell.ts'

/** Where the window stands, before and after a vault is open. */
export type Phase =
  | { readonly kind: 'starting' }
  | { readonly kind: 'welcome'; readonly notice?: string }
  | {
      readonly kind: 'unlock'
      readonly vault: string
      readonly notice?: string
      readonly sync?: SyncServiceName | null
    }
  | { readonly kind: 'create' }
  | { readonly kind: 'sample' }
  | { readonly kind: 'open' }

export interface PhaseProps {
  readonly onPhase: (phase: Phase) => void
}
