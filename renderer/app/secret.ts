/**
 * What was typed into a field, as the bytes that the vault takes: UTF-8 of the NFKC form, so that the same letters
 * typed on another keyboard give the same key. The vault process wipes its copy; this one is sent away at once.
 */
export const secretOf = (input: HTMLInputElement | HTMLTextAreaElement | null): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode((input?.value ?? '').normalize('NFKC'))

/** Empties fields that a secret was typed into. */
export const emptyFields = (...inputs: readonly (HTMLInputElement | HTMLTextAreaElement | null)[]): void => {
  for (const input of inputs) if (input !== null) input.value = ''
}
