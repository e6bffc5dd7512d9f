import {
  type Attribution,
  type AttributionRung,
  type CreditDescriptor,
  isNamedRung,
} from '../../../shared/model/consent.ts'
import { type Credited, renderCredit } from '../../../shared/storybook/credit.ts'
import { attributionWords, keysOf } from '../../app/words.ts'
import { Checkbox, TextField } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import styles from './credit-fields.module.css'
import { creditNeeds } from './details.ts'
import { useCredited } from './use-credited.ts'

interface CreditFieldsProps {
  readonly attribution: Attribution
  /** The storyteller's code; null where nobody knows whose words they are. */
  readonly participant: string | null
  readonly problem: string | null
  readonly onChange: (attribution: Attribution) => void
}

const creditLabels: Readonly<Record<AttributionRung, string>> = {
  A0: '',
  A1: '',
  A2: '',
  A3: '',
  A4: 'The pseudonym',
  A5: 'Their handle',
  A6: 'Their first name',
  A7: 'Their first name and role',
  A8: 'Their full name and role',
}

const descriptorWords: Readonly<Record<CreditDescriptor, string>> = {
  kind: 'How they took part',
  age_band: 'Their age band',
  area: 'The area',
}

const Printed = ({ attribution, person }: { attribution: Attribution; person: Credited | null }) => {
  if (attribution.rung === 'A0') {
    return <p className={styles.printed}>Not printed: the story cannot be printed whole, nor quoted.</p>
  }
  if (attribution.rung === 'A1') return <p className={styles.printed}>Nothing is printed under the story.</p>
  const words = renderCredit(attribution, person)
  return (
    <p className={styles.printed} aria-live="polite">
      Printed as: {words === '' ? '…' : <span className={styles.credit}>{words}</span>}
    </p>
  )
}

/** How the storyteller wishes to be named in print, and what that looks like. */
export const CreditFields = ({ attribution, participant, problem, onChange }: CreditFieldsProps) => {
  const { rung, credit, othersCheckedBy, withheld, mayIdentifyOthers } = attribution
  const person = useCredited(participant)
  const needs = creditNeeds(attribution)
  const change = (part: Partial<Attribution>) => onChange({ ...attribution, ...part })
  return (
    <>
      <div className={styles.choice}>
        <SelectField
          label="Credit"
          help="How the storyteller wishes to be named in print."
          value={rung}
          onChange={chosen => change({ rung: chosen })}
          choices={keysOf(attributionWords).map(value => ({
            value,
            label: attributionWords[value],
            hint: value,
          }))}
        />
        {needs.credit ? null : <Printed attribution={attribution} person={person} />}
      </div>
      {needs.credit ? (
        <div className={styles.choice}>
          <TextField
            label={creditLabels[rung]}
            help="In their own words, as it is to be printed."
            value={credit}
            onChange={typed => change({ credit: typed })}
            maxLength={120}
            problem={problem}
            autoComplete="off"
          />
          <Printed attribution={{ ...attribution, credit: credit.trim() }} person={person} />
        </div>
      ) : null}
      {needs.descriptors.length === 0 ? null : (
        <fieldset className={styles.said}>
          <legend className={styles.legend}>What it may say of them</legend>
          {needs.descriptors.map(descriptor => (
            <Checkbox
              key={descriptor}
              isSelected={!withheld.includes(descriptor)}
              onChange={isSaid =>
                change({
                  withheld: isSaid
                    ? withheld.filter(other => other !== descriptor)
                    : [...withheld, descriptor],
                })
              }
            >
              {descriptorWords[descriptor]}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {rung === 'A0' || rung === 'A1' || isNamedRung(rung) ? null : (
        <Checkbox isSelected={mayIdentifyOthers} onChange={is => change({ mayIdentifyOthers: is })}>
          This credit could show who somebody else is
        </Checkbox>
      )}
      {needs.check ? (
        <>
          <Notice tone="attention">
            A credit in print can also show who the people around the storyteller are. The story cannot be
            printed until somebody has looked at that.
          </Notice>
          <TextField
            label="Who checked that this exposes nobody else"
            value={othersCheckedBy ?? ''}
            onChange={typed => change({ othersCheckedBy: typed })}
            maxLength={120}
          />
        </>
      ) : null}
    </>
  )
}
