import { Keyboard } from 'lucide-react'
import { createContext, useContext } from 'react'
import { IconButton } from '../components/button.tsx'
import styles from './find-button.module.css'
import { FindButton } from './find-button.tsx'

export const ShowKeysContext = createContext<() => void>(() => undefined)

/** Always in the same corner: the list of keys, and the search over every story. */
export const HeaderTools = () => {
  const showKeys = useContext(ShowKeysContext)
  return (
    <div className={styles.tools}>
      <IconButton
        label="Keys"
        icon={<Keyboard size={20} strokeWidth={1.75} aria-hidden="true" />}
        onPress={showKeys}
      />
      <FindButton />
    </div>
  )
}
