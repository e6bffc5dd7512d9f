import { Check, Minus } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Radio,
  RadioGroup,
  Text,
  TextArea,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'

interface FieldWords {
  readonly label: string
  /** A sentence under the label that helps to answer; not a placeholder, which goes away. */
  readonly help?: ReactNode
  /** A sentence that says what is wrong and how to put it right; null when nothing is. */
  readonly problem?: string | null
}

export interface TextFieldProps
  extends FieldWords,
    Omit<AriaTextFieldProps, 'className' | 'children' | 'style' | 'isInvalid'> {
  readonly lines?: number
  readonly placeholder?: string
  readonly size?: 'medium' | 'large'
  readonly inputRef?: Ref<HTMLInputElement>
  readonly areaRef?: Ref<HTMLTextAreaElement>
  /** The label is said but not shown. */
  readonly isLabelHidden?: boolean
  readonly className?: string
}

export const TextField = ({
  label,
  help,
  problem = null,
  lines,
  placeholder,
  size = 'medium',
  inputRef,
  areaRef,
  isLabelHidden = false,
  className,
  ...rest
}: TextFieldProps) => (
  <AriaTextField
    {...rest}
    {...(isLabelHidden ? { 'aria-label': label } : {})}
    isInvalid={problem !== null}
    className={classNames(styles.field, className)}
  >
    {isLabelHidden ? null : <Label className={styles.label}>{label}</Label>}
    {help === undefined ? null : (
      <Text slot="description" className={styles.help}>
        {help}
      </Text>
    )}
    {lines === undefined ? (
      <Input
        ref={inputRef ?? null}
        placeholder={placeholder ?? ''}
        className={classNames(styles.input, size === 'large' && styles.large)}
      />
    ) : (
      <TextArea
        ref={areaRef ?? null}
        rows={lines}
        placeholder={placeholder ?? ''}
        className={classNames(styles.input, styles.area)}
      />
    )}
    <FieldError className={styles.problem ?? ''}>{problem}</FieldError>
  </AriaTextField>
)

export interface DayFieldProps extends FieldWords {
  /** `YYYY-MM-DD`, or an empty string. */
  readonly value: string
  readonly onChange: (day: string) => void
  readonly max?: string
  readonly min?: string
  readonly isRequired?: boolean
  readonly autoFocus?: boolean
}

/** A calendar day, typed or picked. */
export const DayField = ({
  label,
  help,
  problem = null,
  value,
  onChange,
  max,
  min,
  ...rest
}: DayFieldProps) => (
  <AriaTextField
    {...rest}
    value={value}
    onChange={onChange}
    isInvalid={problem !== null}
    className={styles.field ?? ''}
  >
    <Label className={styles.label}>{label}</Label>
    {help === undefined ? null : (
      <Text slot="description" className={styles.help}>
        {help}
      </Text>
    )}
    <Input
      type="date"
      {...(max === undefined ? {} : { max })}
      {...(min === undefined ? {} : { min })}
      className={classNames(styles.input, styles.day)}
    />
    <FieldError className={styles.problem ?? ''}>{problem}</FieldError>
  </AriaTextField>
)

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'children' | 'style'> {
  readonly children: ReactNode
}

export const Checkbox = ({ children, ...rest }: CheckboxProps) => (
  <AriaCheckbox {...rest} className={styles.choice ?? ''}>
    {({ isIndeterminate }) => (
      <>
        <span className={styles.box} aria-hidden="true">
          {isIndeterminate ? <Minus size={14} strokeWidth={3} /> : <Check size={14} strokeWidth={3} />}
        </span>
        <span>{children}</span>
      </>
    )}
  </AriaCheckbox>
)

export interface ChoiceFieldProps<Value extends string> extends Omit<FieldWords, 'label'> {
  readonly label: ReactNode
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly choices: readonly {
    readonly value: Value
    readonly label: ReactNode
    readonly help?: string
  }[]
  /** Side by side where there is room. */
  readonly isRow?: boolean
}

/** One of a few, all in sight. */
export const ChoiceField = <Value extends string>({
  label,
  help,
  problem = null,
  value,
  onChange,
  choices,
  isRow = false,
}: ChoiceFieldProps<Value>) => (
  <RadioGroup
    value={value}
    onChange={chosen => {
      const found = choices.find(choice => choice.value === chosen)
      if (found !== undefined) onChange(found.value)
    }}
    isInvalid={problem !== null}
    className={styles.field ?? ''}
  >
    <Label className={styles.label}>{label}</Label>
    {help === undefined ? null : (
      <Text slot="description" className={styles.help}>
        {help}
      </Text>
    )}
    <div className={classNames(styles.choices, isRow && styles.row)}>
      {choices.map(choice => (
        <Radio key={choice.value} value={choice.value} className={styles.choice ?? ''}>
          <span className={classNames(styles.box, styles.round)} aria-hidden="true" />
          <span>
            {choice.label}
            {choice.help === undefined ? null : <span className={styles.choiceHelp}>{choice.help}</span>}
          </span>
        </Radio>
      ))}
    </div>
    <FieldError className={styles.problem ?? ''}>{problem}</FieldError>
  </RadioGroup>
)
