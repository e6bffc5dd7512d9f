import { getStory } from '../../../electron/vault/database/repositories/stories.ts'
import { frameOf, gatherFacts } from '../../../electron/vault/release-facts.ts'
import { mayPrint } from '../../../shared/consent/may.ts'
import { timed } from '../measure.ts'
import { openDatabase } from '../open-database.ts'
import { today } from '../vault.ts'
import type { Job } from './job.ts'

/** Every gate of every story, for one audience on one day: the facts read from the database, then the gates asked. */
export const gates: Job = async ({ vault, size }) => {
  const database = await openDatabase(vault)
  try {
    const { milliseconds, value } = await timed(() => {
      const question = {
        today: today.toISOString().slice(0, 10),
        audience: 'public_web',
        purpose: 'storybook',
        medium: 'text',
        uses: ['full_story'],
        storybook: null,
        frame: frameOf(database),
        overrides: [],
      } as const
      let asked = 0
      let may = 0
      for (let id = 1; id <= size; id++) {
        const story = getStory(database, id)
        if (story === undefined) throw new Error('A story is missing')
        const answer = mayPrint(gatherFacts(database, story, question))
        asked += answer.gates.length
        if (answer.may) may += 1
      }
      return { asked, may }
    })
    return { all: milliseconds, ...value }
  } finally {
    database.close()
  }
}
