import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { classNames } from './class-names.ts'
import field from './field.module.css'
import styles from './search-select-field.module.css'
import list from './select-field.module.css'
import type { SelectChoice } from './select-field.tsx'

export interface SearchSelectFieldProps {
  readonly label: string
  readonly help?: ReactNode
  /** The chosen one's value; null for none. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly choices: readonly SelectChoice<string>[]
  /** Stands in the empty field: what it means to choose nothing. */
  readonly nothing: string
}

/** One of many, found by typing a part of it; emptying the field chooses none. */
export const SearchSelectField = (props: SearchSelectFieldProps) => {
  const { label, help, value, onChange, choices, nothing } = props
  return (
    <ComboBox
      selectedKey={value}
      onSelectionChange={key => onChange(key === null ? null : String(key))}
      defaultItems={choices.map(choice => ({ ...choice, id: choice.value }))}
      className={field.field ?? ''}
    >
      <Label className={field.label}>{label}</Label>
      {help === undefined ? null : (
        <Text slot="description" className={field.help}>
          {help}
        </Text>
      )}
      <div className={styles.box}>
        <Input className={classNames(field.input, styles.input)} placeholder={nothing} spellCheck="false" />
        <Button className={styles.open ?? ''}>
          <ChevronDown size={17} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
      <Popover className={list.popover ?? ''} offset={4}>
        <section aria-label={label}>
          <ListBox<SelectChoice<string>> className={list.list ?? ''}>
            {choice => (
              <ListBoxItem id={choice.value} textValue={choice.label} className={list.item ?? ''}>
                <Check size={16} strokeWidth={2} className={list.tick} aria-hidden="true" />
                <span>{choice.label}</span>
                {choice.hint === undefined ? null : <span className={list.hint}>{choice.hint}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </section>
      </Popover>
    </ComboBox>
  )
}
