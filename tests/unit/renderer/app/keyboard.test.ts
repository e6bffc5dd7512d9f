import { describe, expect, test } from 'vitest'
import { keyName } from '../../../../renderer/app/keyboard.ts'

const press = (key: string, held: readonly string[] = []) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('cmd'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
})

describe('names of key presses', () => {
  test('a letter is the same with and without the shift lock', () => {
    expect(keyName(press('A'))).toBe('a')
    expect(keyName(press('a'))).toBe('a')
  })

  test('shift is part of what is typed, and a key of its own beside Ctrl', () => {
    expect(keyName(press('?', ['shift']))).toBe('?')
    expect(keyName(press('Z', ['ctrl', 'shift']))).toBe('ctrl+shift+z')
  })

  test('Cmd does what Ctrl does', () => {
    expect(keyName(press('k', ['cmd']))).toBe(keyName(press('k', ['ctrl'])))
  })

  test('Alt is told', () => {
    expect(keyName(press('ArrowLeft', ['alt']))).toBe('alt+arrowleft')
  })
})
