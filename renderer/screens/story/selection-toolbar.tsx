import { ChevronDown, Quote } from 'lucide-react'
import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover, Toolbar } from 'react-aria-components'
import { useOperation } from '../../app/use-operation.ts'
import { categoryWords, keysOf, lensWords } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import styles from './selection-toolbar.module.css'
import { Swatch } from './swatch.tsx'
import type { MarkChoice } from './use-marking.ts'
import type { SelectedWords } from './use-selected-words.ts'

interface MenuButtonProps {
  readonly label: string
  readonly items: readonly { readonly id: string; readonly label: string; readonly mark?: ReactNode }[]
  readonly onChoose: (id: string) => void
}

const MenuButton = ({ label, items, onChoose }: MenuButtonProps) => (
  <MenuTrigger>
    <Button kind="quiet" size="small">
      <span className={styles.menuButton}>
        {label} <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
      </span>
    </Button>
    <Popover className={styles.popover ?? ''} placement="bottom start">
      <Menu className={styles.menu ?? ''} items={items} onAction={id => onChoose(String(id))}>
        {item => (
          <MenuItem textValue={item.label} className={styles.item ?? ''}>
            {item.mark}
            {item.label}
          </MenuItem>
        )}
      </Menu>
    </Popover>
  </MenuTrigger>
)

interface SelectionToolbarProps {
  readonly selected: SelectedWords
  readonly onChoose: (choice: MarkChoice) => void
}

const width = 344

/** What can be done with words selected with the mouse. The dialog behind M does the same by keyboard. */
export const SelectionToolbar = ({ selected, onChoose }: SelectionToolbarProps) => {
  const project = useOperation('project.get', {})
  const themes = project.data?.themes ?? []
  const left = Math.min(Math.max(8, selected.left - width / 2), window.innerWidth - width - 8)
  return (
    <Toolbar
      aria-label="The selected words"
      className={styles.toolbar ?? ''}
      style={{ left, top: Math.max(8, selected.top - 50) }}
    >
      <MenuButton
        label="Mark as"
        items={keysOf(categoryWords).map(id => ({
          id,
          label: categoryWords[id].label,
          mark: <Swatch category={id} />,
        }))}
        onChoose={id => {
          const category = keysOf(categoryWords).find(key => key === id)
          if (category !== undefined) onChoose({ kind: 'identity', category })
        }}
      />
      {themes.length === 0 ? null : (
        <MenuButton
          label="Theme"
          items={themes.map(({ id, name }) => ({ id, label: name }))}
          onChoose={id => {
            const theme = themes.find(item => item.id === id)
            if (theme !== undefined) onChoose({ kind: 'theme', theme: theme.id, name: theme.name })
          }}
        />
      )}
      <MenuButton
        label="Lens"
        items={keysOf(lensWords).map(id => ({ id, label: lensWords[id] }))}
        onChoose={id => {
          const lens = keysOf(lensWords).find(key => key === id)
          if (lens !== undefined) onChoose({ kind: 'lens', lens })
        }}
      />
      <Button
        kind="quiet"
        size="small"
        icon={<Quote size={15} strokeWidth={1.75} aria-hidden="true" />}
        onPress={() => onChoose({ kind: 'quote' })}
      >
        Quote
      </Button>
    </Toolbar>
  )
}
