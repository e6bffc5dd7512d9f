import { z } from 'zod'

/** How a passage answers the programme's three questions. */
export const lenses = ['working', 'not_working', 'would_help'] as const
export const Lens = z.enum(lenses)
export type Lens = z.infer<typeof Lens>

export const IdentityState = z.enum(['undecided', 'accepted', 'rejected'])
export type IdentityState = z.infer<typeof IdentityState>
