import { z } from 'zod'

/** The eleven kinds of identifier that the detector proposes and the register keeps. */
export const categories = [
  'PERSON',
  'LOCATION',
  'ORG',
  'DATE',
  'AGE',
  'CONTACT',
  'ID',
  'DEMOGRAPHIC',
  'JOB',
  'RELATION',
  'QUASI',
] as const

export const Category = z.enum(categories)
export type Category = z.infer<typeof Category>

/** The layer of details that single someone out without naming them; reviewed in a pass of its own. */
export const indirectCategories: readonly Category[] = ['DEMOGRAPHIC', 'JOB', 'RELATION', 'QUASI']

/** How sure a suggestion is: proved by form or register, supported by context, or worth a look. */
export const Tier = z.enum(['certain', 'likely', 'check'])
export type Tier = z.infer<typeof Tier>
