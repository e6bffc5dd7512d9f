import { describe, expect, test } from 'vitest'
import { isTouchedBy, readsFrom } from '../../../../renderer/app/areas.ts'
import { contract, operationNames } from '../../../../shared/contract/contract.ts'

describe('which answers are asked for again', () => {
  test('a decision touches the story that it is in and not the list of occasions', () => {
    const changed = contract['identities.accept'].changes
    expect(isTouchedBy('stories.get', changed)).toBe(true)
    expect(isTouchedBy('stories.printed', changed)).toBe(true)
    expect(isTouchedBy('identities.steps', changed)).toBe(true)
    expect(isTouchedBy('storybooks.get', changed)).toBe(false)
  })

  test('a story is drawn from its marks and its storyteller, too', () => {
    for (const area of ['stories', 'identities', 'passages', 'participants']) {
      expect(isTouchedBy('stories.get', [area]), area).toBe(true)
    }
    expect(isTouchedBy('stories.get', ['storybooks', 'record'])).toBe(false)
  })

  test('a consent touches people, their consent and what may be printed', () => {
    const changed = contract['consent.record'].changes
    for (const name of ['participants.list', 'consent.get', 'consent.may', 'storybooks.check'] as const) {
      expect(isTouchedBy(name, changed)).toBe(true)
    }
  })

  test('what is answered from everything is touched by anything', () => {
    expect(readsFrom('project.overview')).toBe('everything')
    expect(isTouchedBy('project.overview', ['passages'])).toBe(true)
    expect(isTouchedBy('project.overview', [])).toBe(false)
  })

  test('whatever an operation of a family changes in its own area touches the list of that family', () => {
    for (const [name, list] of [
      ['stories.update', 'stories.list'],
      ['participants.update', 'participants.list'],
      ['storybooks.update', 'storybooks.get'],
      ['project.update', 'project.get'],
      ['passages.add', 'stories.get'],
      ['passages.remove', 'passages.list'],
    ] as const) {
      expect(isTouchedBy(list, contract[name].changes), `${name} and ${list}`).toBe(true)
    }
  })

  test('every operation has an answer', () => {
    for (const name of operationNames) expect(readsFrom(name).length).toBeGreaterThan(0)
  })
})
