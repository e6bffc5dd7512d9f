import { expect, test } from 'vitest'
import type { Overview } from '../../../../../renderer/screens/home/overview.ts'
import { overviewToNeeds } from '../../../../../renderer/screens/home/overview-to-needs.ts'

const quiet: Overview = {
  stories: 3,
  people: 2,
  stages: { imported: 0, decided: 0, read: 0, approved: 3, printed: 0 },
  undecided: { identities: 0, stories: 0 },
  storiesWithoutStoryteller: 0,
  consentsEnding: [],
  requests: [],
  retentionDue: 0,
  storybooks: [],
  lastBackup: null,
  recordEntries: 1,
}

test('nothing waits where nothing is open', () => {
  expect(overviewToNeeds(quiet)).toEqual([])
})

test('what waits leads to the stories that it is about, and not to all of them', () => {
  const needs = overviewToNeeds({
    ...quiet,
    undecided: { identities: 12, stories: 1 },
    storiesWithoutStoryteller: 2,
  })
  expect(needs.map(({ title, place }) => ({ title, place }))).toEqual([
    { title: '12 suggestions in 1 story', place: { name: 'stories', filter: 'to_decide' } },
    { title: 'Two stories have no storyteller yet', place: { name: 'stories', filter: 'no_storyteller' } },
  ])
})

test('a request leads to whoever waits longest for its answer; what is due is never done from here', () => {
  const waiting = (participant: string, dueOn: string) => ({ participant, name: 'Ada', dueOn })
  const needs = overviewToNeeds({
    ...quiet,
    requests: [waiting('P-002', '2099-01-03'), waiting('P-001', '2099-02-01')],
    retentionDue: 3,
  })
  expect(needs.map(({ title, detail, place }) => ({ title, detail, place }))).toEqual([
    {
      title: 'Two requests wait for their answers',
      detail: 'Ada (P-002) by 3 January 2099',
      place: { name: 'person', participant: 'P-002' },
    },
    {
      title: 'Three things have been kept for their time',
      detail: 'Nothing is done to them until somebody confirms it',
      place: { name: 'themes', tab: 'choices' },
    },
  ])
})
