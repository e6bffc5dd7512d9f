import type { Failure, Result } from '../../shared/model/result.ts'

/**
 * Thrown inside the vault to leave a transaction with nothing done; the service turns it into a failure value.
 * The sentence obeys the rules of {@link Failure}.
 */
export class Refusal extends Error {
  readonly failure: Failure

  constructor(code: string, sentence: string) {
    super(code)
    this.failure = { code, message: sentence }
  }
}

const things = {
  story: 'story',
  participant: 'person',
  session: 'occasion',
  identity: 'name or detail',
  passage: 'passage',
  storybook: 'storybook',
  theme: 'theme',
  area: 'area',
  stage: 'stage',
  form: 'version of the form',
  evidence: 'scan or recording',
  copy: 'copy',
  request: 'request',
  flag: 'flag',
  retention: 'rule',
  release: 'release',
} as const

/** Gives the thing back, or refuses because it is not in this vault. */
export const found = <Value>(value: Value | undefined, thing: keyof typeof things): Value => {
  if (value !== undefined) return value
  throw new Refusal('not-found', `That ${things[thing]} is not in this vault. Nothing was changed.`)
}

/** Gives the value of a result, or refuses with its failure. */
export const orRefuse = <Value>(result: Result<Value>): Value => {
  if (result.ok) return result.value
  throw new Refusal(result.error.code, result.error.message)
}
