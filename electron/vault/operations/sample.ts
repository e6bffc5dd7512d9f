import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDecisionFile } from '../../../shared/model/decision-file.ts'
import { applyDecisions } from '../apply-decisions.ts'
import type { Handlers } from '../context.ts'
import { listParticipants } from '../database/repositories/people.ts'
import { countStories } from '../database/repositories/stories.ts'
import { Refusal } from '../refusal.ts'

/** The sample project that is shipped with the app: fictional interviews and a decision file. */
export const sampleFolder = fileURLToPath(new URL('../sample/', import.meta.url))

export const sampleHandlers: Handlers<'project.loadSample'> = {
  'project.loadSample': async ({ database, perform, progress }) => {
    if (countStories(database) > 0 || listParticipants(database).length > 0) {
      throw new Refusal(
        'not-empty',
        'This vault has stories or people in it already, so the sample was not added.',
      )
    }
    const decisions = readDecisionFile(JSON.parse(readFileSync(join(sampleFolder, 'sample.json'), 'utf8')))
    if (!decisions.ok) throw new Error('The sample that is shipped with the app does not fit its schema')
    const paths = readdirSync(sampleFolder).map(name => join(sampleFolder, name))
    let done = 0
    const applied = await applyDecisions(perform, decisions.value, paths, step => progress(done++, 6, step))
    return { stories: applied.stories.size }
  },
}
