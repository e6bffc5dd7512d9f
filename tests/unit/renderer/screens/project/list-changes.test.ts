import { expect, test } from 'vitest'
import {
  addItem,
  moveAt,
  nameProblem,
  renameItem,
} from '../../../../../renderer/screens/project/list-changes.ts'

const items = [
  { id: 'T-01', name: 'Waiting' },
  { id: 'T-02', name: 'Being believed' },
]

test('a new item has no code, a renamed one keeps its own', () => {
  expect(addItem(items, ' Home ')[2]).toEqual({ id: null, name: 'Home' })
  expect(renameItem(items, 0, 'Waiting lists')[0]).toEqual({ id: 'T-01', name: 'Waiting lists' })
})

test('moving past an end changes nothing', () => {
  expect(moveAt(items, 0, -1)).toEqual(items)
  expect(moveAt(items, 0, 1).map(({ id }) => id)).toEqual(['T-02', 'T-01'])
})

test('a name is needed, once', () => {
  expect(nameProblem(items, '  ')).not.toBeNull()
  expect(nameProblem(items, 'waiting')).not.toBeNull()
  expect(nameProblem(items, 'waiting', 0)).toBeNull()
})
