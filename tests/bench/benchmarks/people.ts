import { join } from 'node:path'
import {
  type Benchmark,
  bigVaults,
  count,
  job,
  jobs,
  limited,
  millisecondsOf,
  value,
  vaultOf,
} from '../benchmark.ts'
import type { Figure } from '../figure.ts'

export const consent: Benchmark = {
  title: 'Consent: the board, and every gate of every story',
  run: async bench => {
    const figures: Figure[] = []
    for (const full of [500, 2_000]) {
      const people = full / bench.divisor
      const vault = join(bench.place, `people-${people}.storykeep`)
      const { events = Number.NaN } = await job(bench, 'makePeople', { vault, people })
      const measured = await jobs(bench, 'board', { vault }, 3)
      const at = {
        size: `${count(people)} people, ${count(events)} events`,
        scale: people,
        unit: 'ms',
      } as const
      figures.push(
        {
          ...at,
          what: 'The board, the first time',
          value: value(measured, 'first'),
          ...(full === 2_000 ? limited(bench, 300) : {}),
        },
        { ...at, what: 'The board, again', value: value(measured, 'again') },
        { ...at, what: 'Who is heard', value: value(measured, 'monitor') },
      )
    }
    for (const full of [1_000, 5_000]) {
      const stories = full / bench.divisor
      const input = { size: stories, wordsEach: 200, people: stories / 5 }
      const vault = await vaultOf(bench, 'makeFinishedVault', input)
      const measured = await jobs(bench, 'gates', { ...input, vault }, 3)
      const at = { size: `${count(stories)} stories`, scale: stories }
      figures.push(
        {
          ...at,
          what: 'Ask every gate of every story',
          value: value(measured, 'all'),
          unit: 'ms',
          ...(full === 5_000 ? limited(bench, 1_000) : {}),
        },
        { ...at, what: 'Answers of gates', value: value(measured, 'asked'), unit: '' },
      )
    }
    return figures
  },
}

export const register: Benchmark = {
  title: 'The register and the people of a big vault',
  run: async bench => {
    const figures: Figure[] = []
    for (const { vault, stories, size } of await bigVaults(bench)) {
      const measured = await job(bench, 'register', { vault, size: stories })
      const at = { size, scale: stories }
      const ms = millisecondsOf(measured, at)
      figures.push(
        ms('Identities of one story', 'identitiesOfStory'),
        ms('Accept a name in every tenth story', 'accept'),
        ms('Take that back', 'undo'),
        ms('Everybody who took part, with consent', 'participants'),
        { ...at, what: 'People who took part', value: value(measured, 'people'), unit: '' },
        ms('The whole register', 'allIdentities'),
        { ...at, what: 'Identities in the register', value: value(measured, 'identities'), unit: '' },
      )
    }
    return figures
  },
}
