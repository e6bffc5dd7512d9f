import { Dialog } from '../components/dialog.tsx'
import { Checkbox } from '../components/field.tsx'
import { Keys } from '../components/keys.tsx'
import styles from './shortcuts-dialog.module.css'
import { setSingleKeys, useSingleKeys } from './single-keys.ts'

const groups: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    title: 'Everywhere',
    keys: [
      ['Ctrl K', 'Find in every story'],
      ['Ctrl 1 to 7', 'Home, Stories, People, Themes, Storybooks, Record, Vault'],
      ['Alt ←', 'Back to where you were'],
      ['Ctrl .', 'Step away'],
      ['Ctrl L', 'Lock the vault'],
      ['? or Ctrl /', 'This list'],
    ],
  },
  {
    title: 'In a story',
    keys: [
      ['A', 'Accept what is asked'],
      ['C', 'Change what is printed'],
      ['R', 'Not this: it identifies nobody'],
      ['N', 'Next to decide'],
      ['P', 'The one before'],
      ['M', 'Mark something that was missed, or give a theme, a lens or a quote'],
      ['S', 'Support: whom to turn to, for the storyteller or for you'],
      ['Ctrl Z', 'Undo the last decision'],
      ['Ctrl Shift Z', 'Make it again'],
    ],
  },
]

export const ShortcutsDialog = ({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
}) => {
  const areSingleKeysOn = useSingleKeys()
  return (
    <Dialog title="Keys" isOpen={isOpen} onClose={onClose}>
      <p className={styles.note}>
        On a Mac, Cmd does what Ctrl does. Single letters wait while you are typing. Every key has a button
        that does the same.
      </p>
      <Checkbox isSelected={areSingleKeysOn} onChange={setSingleKeys}>
        Single letters act. Turn this off if you speak to this computer, or type with a switch.
      </Checkbox>
      {groups.map(group => (
        <section key={group.title}>
          <h3 className={styles.title}>{group.title}</h3>
          <dl className={styles.list}>
            {group.keys.map(([keys, does]) => (
              <div key={keys} className={styles.row}>
                <dt>
                  <Keys keys={keys} />
                  <span className={styles.heard}>{keys}</span>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
