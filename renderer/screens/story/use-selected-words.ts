import { useCallback, useEffect, useState } from 'react'
import { trimRange } from './occurrences.ts'
import type { Range } from './runs.ts'

export interface SelectedWords {
  readonly range: Range
  /** Where the toolbar goes, in pixels of the window. */
  readonly left: number
  readonly top: number
}

const fromOf = (element: Element): number => Number(element.getAttribute('data-from'))

const offsetIn = (node: Node, offset: number): number | null => {
  if (node.nodeType !== Node.TEXT_NODE) return null
  const run = node.parentElement?.closest('[data-from]')
  return run == null ? null : fromOf(run) + offset
}

const selectionToRange = (article: HTMLElement, selected: globalThis.Range): Range | null => {
  const runs = [...article.querySelectorAll('[data-from]')].filter(run => selected.intersectsNode(run))
  const first = runs[0]
  const last = runs.at(-1)
  if (first === undefined || last === undefined) return null
  const from = offsetIn(selected.startContainer, selected.startOffset) ?? fromOf(first)
  const to =
    offsetIn(selected.endContainer, selected.endOffset) ?? fromOf(last) + (last.textContent?.length ?? 0)
  return from < to ? { from, to } : null
}

/** The words of the story that are selected with the mouse, as a range of its text. */
export const useSelectedWords = (article: HTMLElement | null, text: string) => {
  const [selected, setSelected] = useState<SelectedWords | null>(null)

  const read = useCallback((): SelectedWords | null => {
    const selection = document.getSelection()
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0 || article === null)
      return null
    const range = selection.getRangeAt(0)
    if (!article.contains(range.commonAncestorContainer)) return null
    const words = selectionToRange(article, range)
    const trimmed = words === null ? null : trimRange(text, words)
    if (trimmed === null) return null
    const box = range.getBoundingClientRect()
    return { range: trimmed, left: box.left + box.width / 2, top: box.top }
  }, [article, text])

  useEffect(() => {
    if (article === null) return
    // The browser clears the old selection only after the button is released.
    const show = () => window.setTimeout(() => setSelected(read()), 0)
    const hide = () => {
      if (document.getSelection()?.isCollapsed !== false) setSelected(null)
    }
    article.addEventListener('mouseup', show)
    document.addEventListener('selectionchange', hide)
    return () => {
      article.removeEventListener('mouseup', show)
      document.removeEventListener('selectionchange', hide)
    }
  }, [article, read])

  const forget = useCallback(() => {
    document.getSelection()?.removeAllRanges()
    setSelected(null)
  }, [])
  return { selected, read, forget }
}
