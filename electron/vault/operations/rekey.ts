import { ok } from '../../../shared/model/result.ts'
import { rekeyBackups } from '../backup/rekey-backups.ts'
import type { Handlers } from '../context.ts'
import { assertYourself } from '../keys/assert-yourself.ts'
import { withSecret } from '../keys/given-secret.ts'
import { dataKeyToRecoveryWords } from '../keys/recovery-code.ts'
import { createDataKey, keyDeps, sealAnew } from '../keys/slots.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { rekeySteps, replaceKey } from '../replacement/replace-key.ts'
import { vaultPaths } from '../vault-files.ts'

export const rekeyHandlers: Handlers<'keys.rekey'> = {
  'keys.rekey': async (context, { yourself, ...given }) => {
    const { progress } = context
    progress(0, rekeySteps, 'Trying the passphrase')
    const before = await assertYourself(context, yourself)
    const nextKey = createDataKey()
    try {
      const deps = { ...keyDeps, cost: await context.slotCost() }
      const slots = orRefuse(
        await withSecret(given, context.files, async secret =>
          ok(await sealAnew(before, nextKey, { label: context.person, ...secret }, deps)),
        ),
      )
      if (context.signal.aborted)
        throw new Refusal('cancelled', 'Stopped, as you asked. Nothing was changed.')
      replaceKey(context, nextKey, slots)
      const recoveryCode = dataKeyToRecoveryWords(nextKey).join(' ')
      progress(3, rekeySteps, 'Putting it in place')
      const vault = orRefuse(context.reopen({ key: nextKey, slot: slots.slots[0]?.id ?? '' }))
      progress(4, rekeySteps, 'Encrypting the backups anew')
      const backupsLeft = rekeyBackups(
        vault.database,
        vaultPaths(context.folder).backups,
        vault.key,
        (done, total) => progress(4 + done / total, rekeySteps, 'Encrypting the backups anew'),
      )
      const removed = before.slots.map(({ label }) => label).filter(label => label !== context.person)
      return { recoveryCode, removed, backupsLeft }
    } finally {
      nextKey.fill(0)
    }
  },
}
