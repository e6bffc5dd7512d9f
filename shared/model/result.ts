/**
 * An expected failure: a code for programs, a sentence for a person. The sentence says what happened, that
 * nothing was lost, and what to do. It never carries story text, names, keys or paths (promise 2).
 */
export interface Failure<Code extends string = string> {
  readonly code: Code
  readonly message: string
}

/** What a function that can fail in an expected way gives back. Bugs throw; expected failures are values. */
export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure<Code> }

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })

export const fail = <Code extends string>(
  code: Code,
  message: string,
): { readonly ok: false; readonly error: Failure<Code> } => ({ ok: false, error: { code, message } })
