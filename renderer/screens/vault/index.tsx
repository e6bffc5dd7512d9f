import { useState } from 'react'
import type { VaultTab } from '../../app/place.ts'
import { Screen } from '../../components/screen.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { Backups } from './backups.tsx'
import { Locking } from './locking.tsx'
import styles from './vault.module.css'
import { WaysIn } from './ways-in.tsx'

/** The vault itself: who can open it, what is kept against loss, and when it locks. */
export const VaultScreen = ({ tab: first }: { readonly tab: VaultTab }) => {
  const [tab, setTab] = useState<VaultTab>(first)
  return (
    <Screen title="Vault" beside={<span>who can open it, and what is kept against loss</span>}>
      <Tabs
        label="The vault"
        value={tab}
        onChange={setTab}
        items={[
          {
            id: 'ways',
            label: 'Ways in',
            content: (
              <div className={styles.page}>
                <WaysIn />
              </div>
            ),
          },
          {
            id: 'backups',
            label: 'Backups',
            content: (
              <div className={styles.page}>
                <Backups />
              </div>
            ),
          },
          {
            id: 'locking',
            label: 'Locking',
            content: (
              <div className={styles.page}>
                <Locking />
              </div>
            ),
          },
        ]}
      />
    </Screen>
  )
}
