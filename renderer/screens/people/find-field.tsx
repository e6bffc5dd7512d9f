import { Input, SearchField } from 'react-aria-components'
import fields from '../../components/field.module.css'
import styles from './find-field.module.css'

export interface FindFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (words: string) => void
}

/** Narrows a list that is in sight; Escape empties it. */
export const FindField = ({ label, placeholder, value, onChange }: FindFieldProps) => (
  <SearchField aria-label={label} value={value} onChange={onChange} className={styles.find ?? ''}>
    <Input placeholder={placeholder} className={`${fields.input} ${styles.input}`} />
  </SearchField>
)
