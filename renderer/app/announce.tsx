import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import styles from './frame.module.css'

const AnnounceContext = createContext<(words: string) => void>(() => undefined)

/** Says something to those who listen to the screen, without moving their focus. */
export const useAnnounce = (): ((words: string) => void) => useContext(AnnounceContext)

export const Announcer = ({ children }: { readonly children: ReactNode }) => {
  const [said, setSaid] = useState({ words: '', turn: 0 })
  const turn = useRef(0)
  const announce = useCallback((words: string) => {
    turn.current += 1
    setSaid({ words, turn: turn.current })
  }, [])
  const region = useMemo(
    () => (
      <div role="status" aria-live="polite" className={styles.heard}>
        {/* A new key, so that the same words are said again. */}
        <span key={said.turn}>{said.words}</span>
      </div>
    ),
    [said],
  )
  return (
    <AnnounceContext value={announce}>
      {children}
      {region}
    </AnnounceContext>
  )
}
