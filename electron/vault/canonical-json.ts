/** JSON values as they are written into slot headers and the record. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/**
 * One and the same text for equal values: names in code-unit order, no spaces. Used where bytes are hashed or
 * authenticated, so that re-writing a file with other spacing or order does not count as a change. After
 * RFC 8785, without its rules for fractions: only whole numbers are allowed. Throws TypeError for others.
 */
export const canonicalJson = (value: Json): string => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('Only whole numbers have one spelling')
    return JSON.stringify(value)
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`
}
