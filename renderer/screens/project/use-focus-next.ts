import { useCallback, useEffect, useRef } from 'react'

/**
 * Leads the focus to an element that will only be there, or be enabled, once a change has been drawn.
 *
 * @returns takes the element's id
 */
export const useFocusNext = (): ((id: string) => void) => {
  const next = useRef<string | null>(null)
  useEffect(() => {
    if (next.current === null) return
    const target = document.getElementById(next.current)
    if (target === null || target.hasAttribute('disabled')) return
    next.current = null
    target.focus()
  })
  return useCallback((id: string) => {
    next.current = id
  }, [])
}
