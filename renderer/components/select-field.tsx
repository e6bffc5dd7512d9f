import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import field from './field.module.css'
import styles from './select-field.module.css'

export interface SelectChoice<Value extends string> {
  readonly value: Value
  readonly label: string
  /** A few soft words beside it, such as a code. */
  readonly hint?: string
}

export interface SelectFieldProps<Value extends string> {
  readonly label: string
  readonly help?: ReactNode
  readonly problem?: string | null
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly choices: readonly SelectChoice<Value>[]
  readonly placeholder?: string
  readonly isDisabled?: boolean
  /** The label is said but not shown. */
  readonly isLabelHidden?: boolean
  readonly className?: string
}

/** One of several; typing the first letters goes to a choice. */
export const SelectField = <Value extends string>({
  label,
  help,
  problem = null,
  value,
  onChange,
  choices,
  placeholder = 'Choose',
  isDisabled = false,
  isLabelHidden = false,
  className,
}: SelectFieldProps<Value>) => (
  <Select
    value={value}
    onChange={chosen => {
      const found = choices.find(choice => choice.value === chosen)
      if (found !== undefined) onChange(found.value)
    }}
    placeholder={placeholder}
    isDisabled={isDisabled}
    isInvalid={problem !== null}
    {...(isLabelHidden ? { 'aria-label': label } : {})}
    className={classNames(field.field, className)}
  >
    {isLabelHidden ? null : <Label className={field.label}>{label}</Label>}
    {help === undefined ? null : (
      <Text slot="description" className={field.help}>
        {help}
      </Text>
    )}
    <Button className={classNames(field.input, styles.button)}>
      <SelectValue className={styles.value ?? ''}>
        {({ isPlaceholder, selectedText }) => (isPlaceholder ? placeholder : selectedText)}
      </SelectValue>
      <ChevronDown size={17} strokeWidth={1.75} aria-hidden="true" />
    </Button>
    <FieldError className={field.problem ?? ''}>{problem}</FieldError>
    <Popover className={styles.popover ?? ''} offset={4}>
      <ListBox className={styles.list ?? ''} items={choices.map(choice => ({ ...choice, id: choice.value }))}>
        {choice => (
          <ListBoxItem id={choice.value} textValue={choice.label} className={styles.item ?? ''}>
            <Check size={16} strokeWidth={2} className={styles.tick} aria-hidden="true" />
            <span>{choice.label}</span>
            {choice.hint === undefined ? null : <span className={styles.hint}>{choice.hint}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </Select>
)
