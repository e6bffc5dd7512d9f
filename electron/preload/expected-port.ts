/**
 * Which port an answer of main's promises: a `new` one when a vault has just been chosen, `any` when main
 * says that a vault process is there, `none` otherwise.
 */
export const expectedPort = (operation: string, result: unknown): 'new' | 'any' | 'none' => {
  if (typeof result !== 'object' || result === null || !('value' in result)) return 'none'
  const { value } = result
  if (typeof value !== 'object' || value === null) return 'none'
  if ('chosen' in value && value.chosen === true) return 'new'
  return operation === 'shell.state' && 'vault' in value && value.vault !== null ? 'any' : 'none'
}
