import type { RetentionAction, RetentionItem, RetentionTrigger } from '../../../shared/model/retention.ts'

export const retentionItemWords: Readonly<Record<RetentionItem, string>> = {
  audio: 'Spoken statements',
  transcript: 'Stories',
  contact: 'People’s names, in the list of people',
  key_table: 'The register of who is printed as what',
  consent_evidence: 'Scans of signed forms',
  export: 'Saved storybooks',
}

/** After a number of months. */
export const retentionTriggerWords: Readonly<Record<RetentionTrigger, string>> = {
  collected: 'after it was collected',
  withdrawn: 'after they withdrew',
  released: 'after it was printed',
  project_end: 'after the project ends',
}

export const retentionActionWords: Readonly<Record<RetentionAction, string>> = {
  delete: 'Erase it',
  review: 'Look at it',
  archive: 'Hand it to an archive',
}

/** What was done, as the list of what is over tells it. */
export const retentionDoneWords: Readonly<Record<RetentionAction, string>> = {
  delete: 'erased',
  review: 'looked at',
  archive: 'handed to an archive',
}
