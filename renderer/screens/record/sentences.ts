import type { RecordEntry } from '../../../shared/contract/record.ts'
import type { Place } from '../../app/place.ts'

const sentences: Readonly<Record<string, string>> = {
  'vault.create': 'Made the vault',
  'vault.open': 'Opened the vault',
  'vault.recover': 'Opened the vault with the recovery code and set a new passphrase',
  'vault.recoveryCode': 'Looked at the recovery code again',
  'vault.backup': 'Made a backup',
  'vault.restore': 'Went back to a backup, because the vault could not be opened',
  'vault.salvage': 'Took out of a damaged vault what could be read',
  'vault.behind': 'Found that the vault had lost its latest entries',
  'vault.acceptLoss': 'Went on with the vault as it was found',
  'vault.setIdle': 'Said how long the vault may be left alone',
  'keys.add': 'Gave one more person a passphrase',
  'keys.change': 'Changed a passphrase',
  'keys.remove': 'Took a passphrase away',
  'keys.makeKeyFile': 'Made a key file',
  'keys.rekey': 'Encrypted the vault anew, under another key',
  'backups.restore': 'Went back to a backup',
  'backups.copy': 'Copied the vault to another drive',
  'record.save': 'Saved the record as a file',
  'vault.migrate': 'Brought the vault up to this version of Storykeep',
  'project.update': 'Changed the project’s lists',
  'project.loadSample': 'Filled the vault with the sample project',
  'participants.add': 'Added a person',
  'participants.update': 'Changed what is known of a person',
  'sessions.add': 'Added an occasion',
  'sessions.update': 'Changed an occasion',
  'consent.record': 'Wrote down what happened to consent',
  'participants.erase': 'Erased a person and everything of theirs',
  'consent.recordForSession': 'Wrote down what happened to the consent of a group',
  'consent.receipt': 'Made a receipt of what a person agreed to',
  'evidence.add': 'Kept a scan or a recording',
  'evidence.save': 'Saved a copy of a scan or a recording',
  'forms.create': 'Made the next version of the consent form',
  'forms.print': 'Printed a sheet of the consent form',
  'rights.receive': 'Wrote down what a person asked for',
  'rights.decide': 'Wrote down the answer to what a person asked for',
  'releases.markTold': 'Wrote down that a storyteller was told of a storybook',
  'releases.recallLetter': 'Made a letter to call a storybook back',
  'retention.setRule': 'Said how long something is kept',
  'retention.removeRule': 'Took away a rule on how long something is kept',
  'retention.confirm': 'Did what was due to something that was kept',
  'flags.raise': 'Raised a safeguarding flag',
  'flags.update': 'Changed a safeguarding flag',
  'flags.close': 'Closed a safeguarding flag',
  'reviews.makeCopy': 'Made a copy of a story for its storyteller',
  'storybooks.override': 'Answered, by name, for what a check had found',
  'stories.import': 'Brought in stories',
  'stories.update': 'Changed the details of a story',
  'stories.markRead': 'Read a story to the end as it would be printed',
  'stories.recordReview': 'Wrote down the storyteller’s answer to their text',
  'stories.erase': 'Erased a story',
  'passages.add': 'Marked a passage',
  'passages.remove': 'Took a mark off a passage',
  'identities.accept': 'Decided that something identifies and is replaced',
  'identities.reject': 'Decided that something identifies nobody',
  'identities.reopen': 'Put something back among those to decide',
  'identities.recategorise': 'Said that something is of another kind',
  'identities.merge': 'Said that two are one and the same',
  'identities.split': 'Said that one mention is somebody or something else',
  'identities.mark': 'Marked what had been missed',
  'identities.undo': 'Took back the last decision',
  'identities.redo': 'Made a decision again',
  'storybooks.create': 'Began a storybook',
  'storybooks.update': 'Changed a storybook',
  'storybooks.export': 'Saved a storybook as Word',
  'handover.makeAddress': 'Made an address for the vault',
  'handover.save': 'Handed stories over, sealed',
  'handover.merge': 'Brought in a handover',
}

const consentSentences: Readonly<Record<string, string>> = {
  offered: 'Wrote down that consent was asked for',
  given: 'Wrote down that consent was given',
  refused: 'Wrote down that consent was refused',
  varied: 'Wrote down a change of consent',
  reconfirmed: 'Wrote down that consent was given again',
  partly_withdrawn: 'Wrote down that part of a consent was withdrawn',
  withdrawn: 'Wrote down that consent was withdrawn',
  ended: 'Wrote down that the project ended a consent',
  invalidated: 'Wrote down that a consent was found not to hold',
}

const outcomeWords: Readonly<Record<string, string>> = {
  approved: 'approved',
  approved_with_changes: 'approved with changes',
  declined: 'declined',
  no_response: 'no answer',
  waived_by_narrator: 'does not wish to see it',
  unable: 'can no longer be asked',
}

const count = (value: number, one: string, many: string): string =>
  `${value.toLocaleString('en-GB')} ${value === 1 ? one : many}`

/** Codes and counts that are worth telling, by the name they have in the entry. The rest is left to `detail`. */
const detailWords: Readonly<Record<string, (value: unknown) => string>> = {
  stories: value => (typeof value === 'number' ? count(value, 'story', 'stories') : ''),
  leftOut: value =>
    typeof value === 'number' && value > 0 ? `${count(value, 'story', 'stories')} left out` : '',
  refused: value =>
    typeof value === 'number' && value > 0 ? `${count(value, 'file', 'files')} not brought in` : '',
  places: value => (typeof value === 'number' ? count(value, 'place', 'places') : ''),
  outcome: value => (typeof value === 'string' ? (outcomeWords[value] ?? '') : ''),
  into: value => (typeof value === 'string' ? `with ${value}` : ''),
}

const readDetail = (detail: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(detail)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
  } catch {
    return {}
  }
}

/** "something.new" becomes "Something new": better than silence about an entry that this version does not know. */
const fallback = (operation: string): string => {
  const words = operation
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[._-]+/g, ' ')
    .trim()
    .toLowerCase()
  return words === '' ? 'Something was done' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** What an entry of the record says, for a person. Only codes and counts are in it, as in the record itself. */
export const entryToSentence = ({ operation, detail }: Pick<RecordEntry, 'operation' | 'detail'>): string => {
  const details = readDetail(detail)
  const { kind } = details
  const says =
    (operation === 'consent.record' && typeof kind === 'string' ? consentSentences[kind] : undefined) ??
    sentences[operation] ??
    fallback(operation)
  const extra = Object.entries(detailWords)
    .map(([name, toWords]) => (name in details ? toWords(details[name]) : ''))
    .filter(words => words !== '')
  return extra.length === 0 ? says : `${says}: ${extra.join(', ')}`
}

/** Where the thing that an entry names can be seen, or null. */
export const objectToPlace = (object: string): Place | null => {
  if (/^P-\d+$/.test(object)) return { name: 'person', participant: object }
  if (/^S-\d+$/.test(object)) return { name: 'story', story: object }
  if (/^B-\d+$/.test(object)) return { name: 'storybook', storybook: object }
  if (/^R-\d+$/.test(object)) return { name: 'storybooks' }
  return null
}

/**
 * The operations whose sentence has all the words, in any order: searching the record by what it says. Everything
 * where there are none.
 */
export const wordsToOperations = (typed: string): readonly string[] => {
  const words = typed.toLocaleLowerCase('en-GB').match(/[\p{L}\p{N}]+/gu) ?? []
  return Object.entries(sentences)
    .filter(([, sentence]) => words.every(word => sentence.toLocaleLowerCase('en-GB').includes(word)))
    .map(([operation]) => operation)
}
