import { useEffect } from 'react'
import { askShell } from './door.ts'

/** What is selected, in a field or on the page. */
const selectedText = (target: EventTarget | null): string => {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    return target.value.slice(target.selectionStart ?? 0, target.selectionEnd ?? 0)
  }
  return window.getSelection()?.toString() ?? ''
}

const isHidden = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === 'password'

const copyInstead = (event: ClipboardEvent): void => {
  // The browser itself copies nothing of a field whose letters are hidden.
  if (isHidden(event.target)) return
  const text = selectedText(event.target)
  if (text === '') return
  event.preventDefault()
  // The browser would have taken the words out; with it prevented, the field is told to.
  if (event.type === 'cut') document.execCommand('delete')
  void askShell('shell.copy', { text: new TextEncoder().encode(text) })
}

/**
 * Copies by way of main, which keeps what was copied out of the system's clipboard history and takes it away again
 * after half a minute and at the lock.
 */
export const useCopying = (): void => {
  useEffect(() => {
    document.addEventListener('copy', copyInstead)
    document.addEventListener('cut', copyInstead)
    return () => {
      document.removeEventListener('copy', copyInstead)
      document.removeEventListener('cut', copyInstead)
    }
  }, [])
}
