import { rowToStoryId } from '../../../shared/model/ids.ts'
import { knownToMany } from '../made-up/names.ts'
import { median, timed } from '../measure.ts'
import { openVaultAt } from '../vault.ts'
import type { Job } from './job.ts'

/** What the story screen and the people screen ask of a big vault, and one decision that reaches many stories. */
export const register: Job = async ({ vault: folder, size }) => {
  const vault = await openVaultAt(folder)
  try {
    const shown: number[] = []
    for (let step = 0; step < 9; step++) {
      const story = rowToStoryId(1 + Math.floor((step * (size - 1)) / 8))
      shown.push((await timed(() => vault.perform('identities.list', { story }))).milliseconds)
    }
    const people = await timed(() => vault.perform('participants.list', {}))
    const whole = await timed(() => vault.perform('identities.list', {}))
    const known = whole.value.identities.find(({ forms }) => forms.includes(knownToMany))
    if (known === undefined) throw new Error('Nobody is known to many')
    const accepted = await timed(() => vault.perform('identities.accept', { identity: known.id }))
    const undone = await timed(() => vault.perform('identities.undo', {}))
    return {
      identitiesOfStory: median(shown),
      identitiesOfFirstStory: shown[0] ?? Number.NaN,
      participants: people.milliseconds,
      people: people.value.participants.length,
      allIdentities: whole.milliseconds,
      identities: whole.value.identities.length,
      accept: accepted.milliseconds,
      undo: undone.milliseconds,
    }
  } finally {
    vault.close()
  }
}
