import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './button.module.css'
import { classNames } from './class-names.ts'
import { Keys } from './keys.tsx'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'isPending'> {
  /** Its work is under way: keeps the focus, and does nothing when pressed. */
  readonly isPending?: boolean
  /** `primary`: the one thing to do here. `plain`: everything else. `quiet`: no border. `link`: reads as text. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'link' | 'harm'
  readonly size?: 'small' | 'medium' | 'large'
  /** Beside the words, never instead of them; use {@link IconButton} where there is no room for words. */
  readonly icon?: ReactNode
  /** The key that does the same, shown inside the button and part of its name: "Accept, A". */
  readonly keys?: string
  readonly children: ReactNode
  readonly className?: string
}

const ignore = (): void => undefined

export const Button = ({
  kind = 'plain',
  size = 'medium',
  icon,
  keys,
  children,
  isPending = false,
  className,
  ...rest
}: ButtonProps) => (
  <AriaButton
    {...rest}
    {...(isPending ? { onPress: ignore } : {})}
    data-pending={isPending || undefined}
    className={classNames(styles.button, styles[kind], styles[size], className)}
  >
    {icon}
    <span className={styles.words}>{children}</span>
    {keys === undefined ? null : <Keys keys={keys} isHeard />}
  </AriaButton>
)

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly label: string
  readonly icon: ReactNode
  readonly className?: string
}

/** A button with no words on it: its label is its name and its tooltip. */
export const IconButton = ({ label, icon, className, ...rest }: IconButtonProps) => (
  <AriaButton {...rest} aria-label={label} className={classNames(styles.icon, className)}>
    {icon}
  </AriaButton>
)
