import { idleMinutes } from '../../../shared/contract/upkeep.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { counted } from '../../app/words.ts'
import { ErrorNotice } from '../../components/notice.tsx'
import { SectionCard } from '../../components/section-card.tsx'
import { SelectField } from '../../components/select-field.tsx'
import styles from './vault.module.css'

const choices = idleMinutes.map(minutes => ({
  value: String(minutes),
  label: counted(minutes, 'minute'),
}))

/** When the vault locks itself. */
export const Locking = () => {
  const { data, error } = useOperation('vault.settings', {})
  const set = useDo('vault.setIdle')
  const choose = (value: string) => {
    const minutes = idleMinutes.find(known => String(known) === value)
    if (minutes !== undefined) void set.run({ minutes })
  }
  return (
    <SectionCard id="locking" title="When the vault locks itself">
      <ErrorNotice failure={error ?? set.error} />
      <SelectField
        label="When nobody touches the computer for"
        className={styles.short ?? ''}
        value={data === undefined ? null : String(data.idleMinutes)}
        onChange={choose}
        choices={choices}
      />
      <p className={styles.says}>
        Also when the screen is locked, the computer sleeps, another person’s account comes to the front or
        the window is closed. Work that you set going, a long import say, is finished first. Words that you
        copied leave the clipboard after half a minute, and at the lock.
      </p>
    </SectionCard>
  )
}
