import { Search } from 'lucide-react'
import { createContext, useContext } from 'react'
import { Button } from 'react-aria-components'
import { Keys } from '../components/keys.tsx'
import styles from './find-button.module.css'

/** Opens the search over every story, with words to begin with or with none. */
export const FindContext = createContext<(words: string) => void>(() => undefined)

/** Opens the search over every story. */
export const FindButton = () => {
  const find = useContext(FindContext)
  return (
    <search>
      <Button className={styles.find ?? ''} onPress={() => find('')}>
        <Search size={17} strokeWidth={1.75} aria-hidden="true" />
        <span className={styles.words}>Find in every story</span>
        <Keys keys="Ctrl K" isHeard />
      </Button>
    </search>
  )
}
