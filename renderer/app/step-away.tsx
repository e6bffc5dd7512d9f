import { useEffect, useRef } from 'react'
import styles from './step-away.module.css'

/**
 * A quiet screen in place of everything. The stories leave the page meanwhile, so that nobody who passes can
 * read them; the vault stays open.
 */
export const StepAway = ({ onBack }: { readonly onBack: () => void }) => {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    button.current?.focus()
    const listen = (event: KeyboardEvent) => {
      // Combinations keep their meaning: Ctrl+L locks from here as well.
      const isPart = ['Control', 'Shift', 'Alt', 'Meta', 'Tab'].includes(event.key)
      if (isPart || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      onBack()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [onBack])
  return (
    <main className={styles.away}>
      <div className={styles.circle} aria-hidden="true" />
      <h1 className={styles.title}>Take the time you need.</h1>
      <p className={styles.words}>
        Every decision is kept. The vault is still open: lock it if you leave the room.
      </p>
      <button ref={button} type="button" className={styles.back} onClick={onBack}>
        Come back
      </button>
      <p className={styles.hint}>Any key brings you back, too.</p>
    </main>
  )
}
