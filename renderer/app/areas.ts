import type { ChangedArea } from '../../shared/contract/operation.ts'

const everything = 'everything'

/** What each family of questions is answered from. A question that is not here is answered from everything. */
const families: readonly (readonly [string, readonly ChangedArea[]])[] = [
  ['project.get', ['project', 'passages']],
  ['participants.', ['participants', 'consent', 'stories', 'project']],
  ['sessions.', ['participants', 'stories', 'project']],
  ['consent.get', ['participants', 'consent']],
  ['stories.list', ['stories', 'identities', 'participants']],
  ['stories.', ['stories', 'identities', 'passages', 'participants']],
  ['identities.', ['identities', 'stories']],
  ['passages.', ['passages', 'identities', 'stories', 'project']],
  ['storybooks.list', ['storybooks']],
  ['storybooks.get', ['storybooks']],
]

export const readsFrom = (name: string): readonly ChangedArea[] | typeof everything =>
  families.find(([prefix]) => name.startsWith(prefix))?.[1] ?? everything

/** Whether a question must be asked again after the vault said what it changed. */
export const isTouchedBy = (name: string, changed: readonly string[]): boolean => {
  const areas = readsFrom(name)
  return areas === everything ? changed.length > 0 : areas.some(area => changed.includes(area))
}
