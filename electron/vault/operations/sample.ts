import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readDecisionFile } from '../../../shared/model/decision-file.ts'
import { applyDecisions } from '../apply-decisions.ts'
import type { Handlers } from '../context.ts'
import { listParticipants } from '../database/repositories/people.ts'
import { countStories } from '../database/repositories/stories.ts'
import { Refusal } from '../refusal.ts'
import { forgetSteps } from '../register/steps.ts'
import { sampleFolder } from '../sample-folder.ts'

export const sampleHandlers: Handlers<'project.loadSample'> = {
  'project.loadSample': async context => {
    const { database, perform, progress } = context
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
    const told = (step: string) => progress(done++, 7, step)
    const applied = await applyDecisions(perform, decisions.value, paths, told)
    told('Leaving one interview for you to try')
    const decided = new Set(decisions.value.stories.map(({ file }) => file))
    const left = paths.filter(path => path.endsWith('.txt') && !decided.has(basename(path)))
    const { imported } = await perform('stories.import', { files: left })
    const stories = applied.stories.size + imported.length
    return context.change(() => {
      // Nobody in front of the screen made these decisions, so there is nothing for them to take back.
      forgetSteps(database)
      return { object: 'project', detail: { stories }, value: { stories } }
    })
  },
}
