import type { IdentityView } from '../../../shared/contract/identities.ts'

/**
 * Whom a person can be in the stories: people that are decided or to decide, by their names, and the one that is
 * kept already, whatever was decided about it since.
 */
export const identityChoices = (
  identities: readonly IdentityView[],
  kept: string | null,
): readonly IdentityView[] =>
  identities
    .filter(({ id, category, state }) => id === kept || (category === 'PERSON' && state !== 'rejected'))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'en-GB'))
