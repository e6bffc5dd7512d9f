import * as fc from 'fast-check'
import { z } from 'zod'

/** As much of JSON Schema as the contract's inputs use. */
interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly pattern?: string
  readonly minLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** What stands for the words and codes of this vault: a pool for each pattern, one for paths, one for the rest. */
export interface Pools {
  readonly codes: (prefix: string) => readonly string[]
  readonly days: readonly string[]
  /** Strings of letters and figures that mean something here, by the pattern that asks for them. */
  readonly tokens: Readonly<Record<string, readonly string[]>>
  readonly words: readonly string[]
  /** What a field of this name is likely to be given: half of the time one of these. */
  readonly named: Readonly<Record<string, readonly string[]>>
}

const codePrefix = /^\^([A-Z])-/

const stringOf = ({ pattern, minLength = 0 }: Schema, pools: Pools, name: string): fc.Arbitrary<unknown> => {
  const prefix = codePrefix.exec(pattern ?? '')?.[1]
  if (prefix !== undefined) return fc.constantFrom(...pools.codes(prefix))
  if (pattern?.startsWith('^\\d{4}')) return fc.constantFrom(...pools.days)
  const tokens = pattern === undefined ? undefined : pools.tokens[pattern]
  if (tokens !== undefined) return fc.constantFrom(...tokens)
  const likely = pools.named[name]
  if (likely !== undefined && minLength < 1_000) {
    return fc.oneof(fc.constantFrom(...likely), fc.constantFrom(...pools.words))
  }
  return fc.oneof(
    fc.constantFrom(...pools.words),
    fc.string({ minLength, maxLength: 60 }),
    fc.string({ unit: 'binary', minLength, maxLength: 20 }),
  )
}

const objectOf = ({ properties = {}, required = [] }: Schema, pools: Pools): fc.Arbitrary<unknown> =>
  fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, schemaToArbitrary(schema, pools, name)]),
    ),
    { requiredKeys: [...required] },
  )

/** What goes beyond the shape (dates, control signs) may still be wrong. */
const schemaToArbitrary = (schema: Schema, pools: Pools, name = ''): fc.Arbitrary<unknown> => {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map(choice => schemaToArbitrary(choice, pools, name)))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'object':
      return objectOf(schema, pools)
    case 'array':
      return fc.array(schemaToArbitrary(schema.items ?? {}, pools, name), {
        minLength: schema.minItems ?? 0,
        maxLength: 4,
      })
    case 'string':
      return stringOf(schema, pools, name)
    case 'integer':
    case 'number': {
      const min = Math.max(schema.minimum ?? 0, 0)
      return fc.oneof(
        fc.integer({ min, max: Math.min(schema.maximum ?? 400, min + 400) }),
        fc.constantFrom(min, Math.min(schema.maximum ?? 2 ** 31, 2 ** 31)),
      )
    }
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.anything()
  }
}

/** Inputs for a schema of the contract, by way of the JSON Schema that the command line prints too. */
export const inputFor = (schema: z.ZodType, pools: Pools): fc.Arbitrary<unknown> => {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return schemaToArbitrary(JSON.parse(JSON.stringify(described)) as Schema, pools)
}

const nasty: readonly unknown[] = [
  null,
  undefined,
  true,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  '',
  '\0',
  '\uD800',
  'x'.repeat(3_000_000),
  '../../etc/passwd',
  "S-001'; DROP TABLE stories; --",
  [],
  {},
  { $gt: '' },
  Object.fromEntries([['constructor', { prototype: { isAdmin: true } }]]),
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  new Date(0),
  new Map([['story', 'S-001']]),
  Array.from({ length: 20_000 }, () => 'S-001'),
]

/** Inputs that somebody who means harm would send: wrong all over, or right but for one field. */
export const hostileInput = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => {
  const bad = fc.constantFrom(...nasty)
  const spoilt = fc.tuple(valid, bad, fc.nat()).map(([value, wrong, at]) => {
    if (typeof value !== 'object' || value === null) return wrong
    const names = Object.keys(value)
    const name = names[at % Math.max(names.length, 1)]
    return name === undefined ? { ...value, more: wrong } : { ...value, [name]: wrong }
  })
  const extended = valid.map(value => ({ ...(value as object), isAdmin: true }))
  return fc.oneof(
    bad,
    spoilt,
    extended,
    fc.anything({ maxDepth: 3, withBigInt: true, withNullPrototype: true }),
  )
}
