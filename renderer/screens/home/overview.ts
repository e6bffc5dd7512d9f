import type { Output } from '../../../shared/contract/contract.ts'

export type Overview = Output<'project.overview'>
