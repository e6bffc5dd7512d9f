import type { Output } from '../../../shared/contract/contract.ts'

type Answer = Output<'handover.save'>

/** Why nothing was handed over. */
export type Refused = Extract<Answer, { saved: false }>

/** What was handed over, with the name of the file and how it was sealed. */
export type Saved = Extract<Answer, { saved: true }> & {
  readonly name: string
  readonly seal: 'addresses' | 'passphrase'
}
