import { z } from 'zod'

/**
 * What travels over the port between the window and the vault process, and between main and the vault
 * process. Both ends are ours, and both still check: a message that does not fit is refused whole.
 */

const callIdSchema = z.string().min(1).max(100)

/** Window to vault process: run one operation of the contract, or stop one that is running. */
export const portRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('call'),
    id: callIdSchema,
    operation: z.string().min(1).max(100),
    input: z.unknown(),
  }),
  z.strictObject({ kind: z.literal('cancel'), id: callIdSchema }),
])
export type PortRequest = z.infer<typeof portRequestSchema>

/** An expected failure as it crosses the port. Further fields (reasons, counts) belong to the operation. */
const wireFailureSchema = z.looseObject({ code: z.string(), message: z.string() })

/** The answer to one call. `value` has the shape that the operation's own output schema names. */
export const wireResultSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: wireFailureSchema }),
])
export type WireResult = z.infer<typeof wireResultSchema>

/** Told by the vault process without being asked. `done` and `total` count the same units; `step` is words. */
export const vaultEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('progress'),
    id: callIdSchema,
    done: z.number().nonnegative(),
    total: z.number().nonnegative(),
    step: z.string().max(200),
  }),
  z.strictObject({ type: z.literal('changed'), areas: z.array(z.string().max(100)).readonly() }),
])
export type VaultEvent = z.infer<typeof vaultEventSchema>

/** Vault process to window. */
export const portMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reply'), id: callIdSchema, result: wireResultSchema }),
  z.strictObject({ kind: z.literal('event'), event: vaultEventSchema }),
])
export type PortMessage = z.infer<typeof portMessageSchema>

/**
 * Main to vault process. `begin` comes once, first, together with the port; `grant` names a file that a
 * person chose in a dialog, which is the only way in which the vault process may touch a file outside its
 * folder; `end` asks it to close its vault and go. Paths are absolute.
 */
export const mainToVaultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('begin'),
    folder: z.string().min(1),
    mode: z.enum(['open', 'create', 'sample']),
  }),
  z.strictObject({ kind: z.literal('grant'), access: z.enum(['read', 'write']), path: z.string().min(1) }),
  z.strictObject({ kind: z.literal('end') }),
])
export type MainToVault = z.infer<typeof mainToVaultSchema>
export type VaultMode = Extract<MainToVault, { kind: 'begin' }>['mode']

/**
 * Vault process to main: that it is open, how long it may be left alone, and that somebody is at work. Never what is
 * in it. No message can keep a vault open for more than half an hour.
 */
export const vaultToMainSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened') }),
  z.strictObject({ kind: z.literal('idle-limit'), minutes: z.int().min(1).max(30) }),
  z.strictObject({ kind: z.literal('activity') }),
])
export type VaultToMain = z.infer<typeof vaultToMainSchema>
