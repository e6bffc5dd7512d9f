import { contract, type OperationName, type ParsedInput } from '../../../shared/contract/contract.ts'
import type { Context, Handlers } from '../context.ts'
import { arrivalHandlers } from './arrivals.ts'
import { backupHandlers } from './backups.ts'
import { boardHandlers } from './board.ts'
import { consentHandlers } from './consent.ts'
import { detectText } from './detect.ts'
import { eraseHandlers } from './erase.ts'
import { evidenceHandlers } from './evidence.ts'
import { exportHandlers } from './export.ts'
import { formHandlers } from './forms.ts'
import { handoverHandlers } from './handover.ts'
import { identityHandlers } from './identities.ts'
import { importHandlers } from './import.ts'
import { inspectHandlers } from './inspect.ts'
import { keyHandlers } from './keys.ts'
import { letterHandlers } from './letters.ts'
import { overrideHandlers } from './overrides.ts'
import { passageHandlers } from './passages.ts'
import { peopleHandlers } from './people.ts'
import { projectHandlers } from './project.ts'
import { receiptHandlers } from './receipts.ts'
import { recordHandlers } from './record.ts'
import { recordReviewHandlers } from './record-review.ts'
import { rekeyHandlers } from './rekey.ts'
import { retentionHandlers } from './retention.ts'
import { reviewHandlers } from './reviews.ts'
import { rightsHandlers } from './rights.ts'
import { safeguardingHandlers } from './safeguarding.ts'
import { sampleHandlers } from './sample.ts'
import { searchHandlers } from './search.ts'
import { storyHandlers } from './stories.ts'
import { storybookHandlers } from './storybooks.ts'
import { upkeepHandlers } from './upkeep.ts'
import { vaultHandlers } from './vault.ts'

type OpenOperation = {
  [Name in OperationName]: (typeof contract)[Name]['needs'] extends 'open' ? Name : never
}[OperationName]

/** One handler for each operation that needs an open vault; the compiler knows when one is missing. */
const openHandlers: Handlers<OpenOperation> = {
  ...vaultHandlers,
  ...upkeepHandlers,
  ...keyHandlers,
  ...backupHandlers,
  ...rekeyHandlers,
  ...projectHandlers,
  ...peopleHandlers,
  ...consentHandlers,
  ...boardHandlers,
  ...storyHandlers,
  ...recordReviewHandlers,
  ...letterHandlers,
  ...receiptHandlers,
  ...reviewHandlers,
  ...formHandlers,
  ...importHandlers,
  ...searchHandlers,
  ...passageHandlers,
  ...eraseHandlers,
  ...safeguardingHandlers,
  ...rightsHandlers,
  ...retentionHandlers,
  ...evidenceHandlers,
  ...identityHandlers,
  ...storybookHandlers,
  ...overrideHandlers,
  ...exportHandlers,
  ...handoverHandlers,
  ...arrivalHandlers,
  ...inspectHandlers,
  ...sampleHandlers,
  ...recordHandlers,
}

export const isOpenOperation = (name: OperationName): name is OpenOperation => contract[name].needs === 'open'

/** `input` has been parsed by the operation's own schema, which is what makes the type right. */
export const handleOpen = (name: OpenOperation, context: Context, input: unknown): unknown => {
  const handle: (context: Context, input: never) => unknown = openHandlers[name]
  return handle(context, input as never)
}

export const handleWithoutVault = (input: unknown): unknown => detectText(input as ParsedInput<'detect.text'>)
