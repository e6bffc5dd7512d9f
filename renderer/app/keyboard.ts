import { useEffect, useRef } from 'react'
import { areSingleKeysOn } from './single-keys.ts'

/** A key press as it is written in {@link useKeys}: "ctrl+k", "ctrl+shift+z", "a", "?". */
export const keyName = (event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}): string => {
  const key = event.key.toLowerCase()
  const isCommand = event.ctrlKey || event.metaKey
  // Shift is part of what a plain key types ("?"), and says something of its own only beside Ctrl.
  return [isCommand && 'ctrl', event.altKey && 'alt', isCommand && event.shiftKey && 'shift', key]
    .filter(Boolean)
    .join('+')
}

const typing = 'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"]'
const ownKeys = `${typing}, [role="listbox"], [role="menu"]`

const isIn = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null

/** Whether a single key would be typed, or taken by a list, where the focus is. */
export const isTyping = (target: EventTarget | null): boolean => isIn(target, ownKeys)

/** A dialog over everything. News in a corner has the role as well, and says that it is not modal. */
const modal = '[role="dialog"], [role="alertdialog"]:not([aria-modal="false"])'

export type KeyActions = Readonly<Record<string, () => void>>

/**
 * Keys for a screen while it is shown. Single keys wait while somebody types and while a dialog is open;
 * combinations with Ctrl (or Cmd) always act, save undo and redo in a text field, which undo what was typed.
 */
export const useKeys = (actions: KeyActions, isOn = true): void => {
  const latest = useRef(actions)
  latest.current = actions
  useEffect(() => {
    if (!isOn) return
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const name = keyName(event)
      const action = latest.current[name]
      if (action === undefined) return
      const isSingle = !name.includes('+')
      const isModal = document.querySelector(modal) !== null
      if (isSingle && (!areSingleKeysOn() || isModal || isTyping(event.target))) return
      if (name.endsWith('z') && (isModal || isIn(event.target, typing))) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [isOn])
}
