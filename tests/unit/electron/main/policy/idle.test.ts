import { expect, test } from 'vitest'
import { IDLE_LIMIT, isLeftAlone } from '../../../../../electron/main/policy/idle.ts'

const now = 10_000_000
const times = { systemIdle: IDLE_LIMIT, lastActivityAt: now - IDLE_LIMIT, now, limit: IDLE_LIMIT }

test('the limit is five minutes', () => {
  expect(IDLE_LIMIT).toBe(300_000)
})

test('a vault is left alone when nobody touches the machine and nothing is under way', () => {
  expect(isLeftAlone(times)).toBe(true)
})

test('not while somebody is at the machine', () => {
  expect(isLeftAlone({ ...times, systemIdle: IDLE_LIMIT - 1 })).toBe(false)
})

test('not while work that somebody set going is under way', () => {
  expect(isLeftAlone({ ...times, lastActivityAt: now - 1 })).toBe(false)
})

test('a clock that was set back keeps no vault open', () => {
  expect(isLeftAlone({ ...times, lastActivityAt: now + 60_000 })).toBe(true)
})
