import { expect, test } from 'vitest'
import { thumbnailClip } from '../../../../../electron/main/policy/thumbnail.ts'

test('the task bar of Windows shows a point of the window, and not all of it', () => {
  const clip = thumbnailClip('win32')
  expect(clip).toEqual({ x: 0, y: 0, width: 1, height: 1 })
  // Empty would be everything.
  expect((clip?.width ?? 0) * (clip?.height ?? 0)).toBeGreaterThan(0)
})

test('elsewhere there is no such picture', () => {
  expect([thumbnailClip('darwin'), thumbnailClip('linux')]).toEqual([null, null])
})
