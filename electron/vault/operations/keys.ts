import { timingSafeEqual } from 'node:crypto'
import type { Way } from '../../../shared/contract/keys.ts'
import { ok } from '../../../shared/model/result.ts'
import type { Context, Handlers } from '../context.ts'
import { assertYourself } from '../keys/assert-yourself.ts'
import { withSecret } from '../keys/given-secret.ts'
import { createKeyFile } from '../keys/key-file.ts'
import { recoveryCodeToDataKey } from '../keys/recovery-code.ts'
import { mostSlots, readSlotFile, type SlotFile, writeSlotFile } from '../keys/slot-file.ts'
import { addSlot, keyDeps, removeSlot, replaceSlot, slotMissing, unlock } from '../keys/slots.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { saveChosenFile } from '../save-chosen.ts'
import { vaultPaths } from '../vault-files.ts'

const waysOf = ({ slots }: SlotFile, { slot: own }: Context): { ways: Way[] } => ({
  ways: slots.map(({ id, label, kind, createdAt, kdf }) => ({
    slot: id,
    person: label,
    needsKeyFile: kind === 'passphrase-and-key-file',
    madeAt: createdAt,
    isYours: id === own,
    memoryMiB: Math.round(kdf.memoryKiB / 1024),
    passes: kdf.passes,
  })),
})

const assertHasSlot = ({ slots }: SlotFile, slot: string): void => {
  if (slots.some(({ id }) => id === slot)) return
  orRefuse(slotMissing())
}

/**
 * Puts the changed keys in place and notes it in the record, both or neither: the file is written within the
 * transaction, and stands as it was where the transaction does not go through.
 */
const saveKeys = (context: Context, before: SlotFile, after: SlotFile): { ways: Way[] } => {
  const { keys } = vaultPaths(context.folder)
  let isWritten = false
  try {
    return context.change(() => {
      orRefuse(writeSlotFile(keys, after))
      isWritten = true
      return { object: 'vault', detail: { ways: after.slots.length }, value: waysOf(after, context) }
    })
  } catch (error) {
    if (isWritten) writeSlotFile(keys, before)
    throw error
  }
}

const depsFor = async ({ slotCost }: Context) => ({ ...keyDeps, cost: await slotCost() })

type KeyOperation =
  | 'keys.list'
  | 'keys.add'
  | 'keys.change'
  | 'keys.remove'
  | 'keys.test'
  | 'keys.testRecoveryCode'
  | 'keys.makeKeyFile'

export const keyHandlers: Handlers<KeyOperation> = {
  'keys.list': context => waysOf(orRefuse(readSlotFile(vaultPaths(context.folder).keys)), context),

  'keys.add': async (context, { yourself, person, ...given }) => {
    const slots = await assertYourself(context, yourself)
    if (slots.slots.length >= mostSlots) {
      throw new Refusal(
        'too-many-slots',
        `This vault has ${mostSlots} ways in, and more cannot be kept. Nothing was changed. Please take one away first.`,
      )
    }
    // Everything in the record bears the name of whoever opened the vault: two of one name could not be told apart.
    if (slots.slots.some(({ label }) => label.toLowerCase() === person.toLowerCase())) {
      throw new Refusal(
        'person-has-slot',
        'Somebody of that name has a passphrase already. Nothing was changed. Please change it, or give the new person a name that tells them apart.',
      )
    }
    const deps = await depsFor(context)
    const after = orRefuse(
      await withSecret(given, context.files, async secret =>
        ok(await addSlot(slots, context.key, { label: person, ...secret }, deps)),
      ),
    )
    return saveKeys(context, slots, after)
  },

  'keys.change': async (context, { yourself, slot, ...given }) => {
    const slots = await assertYourself(context, yourself)
    assertHasSlot(slots, slot)
    const label = slots.slots.find(({ id }) => id === slot)?.label ?? ''
    const deps = await depsFor(context)
    const after = orRefuse(
      await withSecret(given, context.files, async secret =>
        ok(await replaceSlot(slots, context.key, slot, { label, ...secret }, deps)),
      ),
    )
    return saveKeys(context, slots, after)
  },

  'keys.remove': async (context, { yourself, slot }) => {
    const slots = await assertYourself(context, yourself)
    assertHasSlot(slots, slot)
    return saveKeys(context, slots, orRefuse(removeSlot(slots, slot)))
  },

  'keys.test': async (context, { slot, ...given }) => {
    const slots = orRefuse(readSlotFile(vaultPaths(context.folder).keys))
    const tried = await withSecret(given, context.files, secret => unlock(slots, { ...secret, slot }))
    if (!tried.ok && tried.error.code === 'wrong-passphrase') return { opens: false }
    const { dataKey } = orRefuse(tried)
    const opens = timingSafeEqual(dataKey, context.key)
    dataKey.fill(0)
    return { opens }
  },

  'keys.testRecoveryCode': (context, { recoveryCode }) => {
    const key = orRefuse(recoveryCodeToDataKey(recoveryCode))
    const opens = timingSafeEqual(key, context.key)
    key.fill(0)
    return { opens }
  },

  'keys.makeKeyFile': async (context, target) => {
    const content = createKeyFile()
    try {
      return await saveChosenFile(context, target, content, () => ({
        object: 'vault',
        value: { bytes: content.length },
      }))
    } finally {
      content.fill(0)
    }
  },
}
