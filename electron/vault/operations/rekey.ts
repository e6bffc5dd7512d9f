import { rekeyBackups } from '../backup/rekey-backups.ts'
import type { Context, Handlers } from '../context.ts'
import { insertEarlierKey } from '../database/repositories/earlier-keys.ts'
import { assertYourself } from '../keys/assert-yourself.ts'
import { withSecret } from '../keys/given-secret.ts'
import { dataKeyToRecoveryWords } from '../keys/recovery-code.ts'
import { type SlotFile, writeSlotFile } from '../keys/slot-file.ts'
import { createDataKey, keyDeps, sealAnew } from '../keys/slots.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { abandonReplacement, beginReplacement, decideReplacement } from '../replacement/replacement.ts'
import { rekeyStaged, stageVault, writeStaged } from '../replacement/staged.ts'
import { vaultPaths } from '../vault-files.ts'

const steps = 5

/** Makes the whole vault under the new key beside the old one, and decides for it. */
const replaceKey = (context: Context, nextKey: Buffer, slots: SlotFile): void => {
  const { database, folder, key, person, progress } = context
  const paths = vaultPaths(folder)
  const at = context.now().toISOString()
  try {
    const staged = beginReplacement(paths)
    progress(1, steps, 'Copying the vault')
    stageVault(database, staged.database)
    const entry = { at, actor: person, operation: 'keys.rekey', object: 'vault', detail: {} }
    const content = orRefuse(
      writeStaged(staged.database, key, entry, copy => insertEarlierKey(copy, key, at)),
    )
    progress(2, steps, 'Encrypting it anew')
    orRefuse(rekeyStaged(staged.database, key, nextKey, content))
    orRefuse(writeSlotFile(staged.keys, slots))
    decideReplacement(paths, null)
  } catch (error) {
    abandonReplacement(paths)
    throw error
  }
}

export const rekeyHandlers: Handlers<'keys.rekey'> = {
  'keys.rekey': async (context, { yourself, ...given }) => {
    const { progress } = context
    progress(0, steps, 'Trying the passphrase')
    const before = await assertYourself(context, yourself)
    const nextKey = createDataKey()
    try {
      const deps = { ...keyDeps, cost: await context.slotCost() }
      const slots = orRefuse(
        await withSecret(given, context.files, async secret => ({
          ok: true as const,
          value: await sealAnew(before, nextKey, { label: context.person, ...secret }, deps),
        })),
      )
      if (context.signal.aborted)
        throw new Refusal('cancelled', 'Stopped, as you asked. Nothing was changed.')
      replaceKey(context, nextKey, slots)
      const recoveryCode = dataKeyToRecoveryWords(nextKey).join(' ')
      progress(3, steps, 'Putting it in place')
      const vault = orRefuse(context.reopen({ key: nextKey, slot: slots.slots[0]?.id ?? '' }))
      progress(4, steps, 'Encrypting the backups anew')
      const backupsLeft = rekeyBackups(
        vault.database,
        vaultPaths(context.folder).backups,
        vault.key,
        (done, total) => progress(4 + done / total, steps, 'Encrypting the backups anew'),
      )
      const removed = before.slots.map(({ label }) => label).filter(label => label !== context.person)
      return { recoveryCode, removed, backupsLeft }
    } finally {
      nextKey.fill(0)
    }
  },
}
