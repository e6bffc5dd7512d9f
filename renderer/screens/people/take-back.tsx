import { audiences } from '../../../shared/model/consent.ts'
import { Checkbox } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import styles from './form.module.css'
import { type GrantTable, printedThings, printedThingWords, setDecision } from './grants.ts'
import { audienceInSentence } from './words.ts'

export interface TakeBackProps {
  /** What was agreed to until now. */
  readonly before: GrantTable
  readonly value: GrantTable
  readonly onChange: (value: GrantTable) => void
}

/** The things that were said yes to, each of which can be taken back. */
export const TakeBack = ({ before, value, onChange }: TakeBackProps) => {
  const given = audiences.flatMap(audience =>
    printedThings.filter(thing => before[thing][audience] === 'yes').map(thing => ({ thing, audience })),
  )
  if (given.length === 0) return <Notice>There is nothing that they said yes to.</Notice>
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>What do they no longer agree to?</legend>
      <div className={styles.two}>
        {given.map(({ thing, audience }) => (
          <Checkbox
            key={`${thing} ${audience}`}
            isSelected={value[thing][audience] === 'no'}
            onChange={isTaken => onChange(setDecision(value, thing, audience, isTaken ? 'no' : 'yes'))}
          >
            {printedThingWords[thing]} for {audienceInSentence[audience]}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}
