import type { z } from 'zod'
import type { Result } from '../model/result.ts'
import { backupOperations } from './backups.ts'
import { boardOperations } from './board.ts'
import { consentOperations } from './consent.ts'
import { formOperations } from './forms.ts'
import { handoverOperations } from './handover.ts'
import { identityOperations } from './identities.ts'
import { keyOperations } from './keys.ts'
import { peopleOperations } from './people.ts'
import { projectOperations } from './project.ts'
import { recordOperations } from './record.ts'
import { retentionOperations } from './retention.ts'
import { reviewOperations } from './reviews.ts'
import { rightsOperations } from './rights.ts'
import { safeguardingOperations } from './safeguarding.ts'
import { storyOperations } from './stories.ts'
import { storybookOperations } from './storybooks.ts'
import { troubleOperations } from './trouble.ts'
import { upkeepOperations } from './upkeep.ts'
import { vaultOperations } from './vault.ts'

/** The one list of what can be asked of a vault: the window, the command line and the tests all go through it. */
export const contract = {
  ...vaultOperations,
  ...troubleOperations,
  ...upkeepOperations,
  ...keyOperations,
  ...backupOperations,
  ...projectOperations,
  ...peopleOperations,
  ...boardOperations,
  ...consentOperations,
  ...rightsOperations,
  ...retentionOperations,
  ...formOperations,
  ...storyOperations,
  ...reviewOperations,
  ...safeguardingOperations,
  ...identityOperations,
  ...storybookOperations,
  ...handoverOperations,
  ...recordOperations,
} as const

export type Contract = typeof contract
export type OperationName = keyof Contract
export type Input<Name extends OperationName> = z.input<Contract[Name]['input']>
export type ParsedInput<Name extends OperationName> = z.output<Contract[Name]['input']>
export type Output<Name extends OperationName> = z.output<Contract[Name]['output']>
export type Answer<Name extends OperationName> = Result<Output<Name>>

export const isOperationName = (name: string): name is OperationName => Object.hasOwn(contract, name)
export const operationNames = Object.keys(contract).filter(isOperationName)
