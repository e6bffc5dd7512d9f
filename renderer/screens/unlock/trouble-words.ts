/**
 * The refusals after which a backup, a look or a salvage is what helps, and not another try. Where the keys alone are
 * lost, the recovery code is the way, and the vault itself needs nothing.
 */
const troubles: ReadonlySet<string> = new Set([
  'not-readable',
  'damaged',
  'log-damaged',
  'vault-incomplete',
  'database-error',
  'disk-error',
  // A folder that cannot be written to can still be looked at.
  'read-only',
])

export const isTrouble = (code: string): boolean => troubles.has(code)
