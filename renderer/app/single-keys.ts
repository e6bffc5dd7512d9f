import { useSyncExternalStore } from 'react'

/**
 * Whether single letters act. Some people's tools type letters by themselves (speech, switches), so it can be
 * turned off (WCAG 2.2, 2.1.4). It is not written anywhere: it holds until the window closes or is locked.
 */
let isOn = true
const listeners = new Set<() => void>()

export const areSingleKeysOn = (): boolean => isOn

export const setSingleKeys = (on: boolean): void => {
  isOn = on
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, areSingleKeysOn)
