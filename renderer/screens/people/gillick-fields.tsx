import type { Gillick } from '../../../shared/model/consent.ts'
import { today } from '../../app/dates.ts'
import { ChoiceField, DayField, TextField } from '../../components/field.tsx'
import styles from './form.module.css'

export const emptyGillick = (): Gillick => ({ assessor: '', on: today(), reasons: '', result: 'able' })

/** What is still missing, as a sentence; null when nothing is. */
export const gillickProblem = ({ assessor, reasons, on }: Gillick): string | null => {
  if (assessor.trim() === '') return 'Write who judged it.'
  if (reasons.trim() === '') return 'Write in a few words why.'
  return on === '' ? 'Say on which day it was judged.' : null
}

export interface GillickFieldsProps {
  readonly value: Gillick
  readonly onChange: (value: Gillick) => void
  readonly isTried: boolean
}

/** Who judged, when and why, that a child under 16 understands enough to decide alone. */
export const GillickFields = ({ value, onChange, isTried }: GillickFieldsProps) => {
  const problem = isTried ? gillickProblem(value) : null
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Judged able to decide</legend>
      <p className={styles.help}>
        Under 16 a child can decide alone only where somebody judged that they understand what it means.
      </p>
      <div className={styles.pair}>
        <TextField
          label="Who judged it"
          value={value.assessor}
          maxLength={120}
          onChange={assessor => onChange({ ...value, assessor })}
          problem={value.assessor.trim() === '' ? problem : null}
        />
        <DayField label="On" value={value.on} onChange={on => onChange({ ...value, on })} />
      </div>
      <TextField
        label="Why, in a few words"
        value={value.reasons}
        maxLength={600}
        onChange={reasons => onChange({ ...value, reasons })}
        problem={value.assessor.trim() !== '' && value.reasons.trim() === '' ? problem : null}
      />
      <ChoiceField<Gillick['result']>
        label="What was found"
        isRow
        value={value.result}
        onChange={result => onChange({ ...value, result })}
        choices={[
          { value: 'able', label: 'Able to decide' },
          { value: 'not_able', label: 'Not able to decide alone' },
        ]}
      />
    </fieldset>
  )
}
