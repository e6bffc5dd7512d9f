import type { IdentityView } from '../../../shared/contract/identities.ts'
import type { Mention } from '../../../shared/contract/stories.ts'

/** Identities in the order in which the text first names them; those that it does not name come last. */
export const byFirstPlace = (
  identities: readonly IdentityView[],
  mentions: readonly Mention[],
): readonly IdentityView[] => {
  const first = new Map<string, number>()
  for (const { identity, from } of mentions) {
    first.set(identity, Math.min(from, first.get(identity) ?? Number.POSITIVE_INFINITY))
  }
  const place = (identity: IdentityView) => first.get(identity.id) ?? Number.MAX_SAFE_INTEGER
  return identities.toSorted((one, other) => place(one) - place(other))
}

/**
 * The next identity to decide after the current one, in the order of the text and round from its end; null when
 * there is none other.
 *
 * @param step 1 for the next, -1 for the one before
 */
export const nextUndecided = (
  ordered: readonly IdentityView[],
  current: string | null,
  step: 1 | -1,
): IdentityView | null => {
  const at = ordered.findIndex(identity => identity.id === current)
  const begin = at === -1 && step === -1 ? 0 : at
  for (let moved = 1; moved <= ordered.length; moved++) {
    const index = (begin + moved * step + ordered.length * 2) % ordered.length
    const identity = ordered[index]
    if (identity?.state === 'undecided' && identity.id !== current) return identity
  }
  return null
}
