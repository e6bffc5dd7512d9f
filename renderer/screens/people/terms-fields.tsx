import { useId, useState } from 'react'
import type { ConsentTerms } from '../../../shared/model/consent-record.ts'
import type { EvidenceItem } from '../../../shared/model/evidence.ts'
import type { ConsentForm } from '../../../shared/model/form.ts'
import { momentToDay } from '../../app/dates.ts'
import { toChoices } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { DayField, TextField } from '../../components/field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import styles from './form.module.css'
import { needsWitness, termsProblem } from './terms.ts'
import {
  accessFormatWords,
  art6Words,
  art9Words,
  capacityWords,
  howWords,
  jurisdictionWords,
} from './words.ts'

const none = 'none'

export interface TermsFieldsProps {
  readonly value: ConsentTerms
  readonly onChange: (value: ConsentTerms) => void
  readonly forms: readonly ConsentForm[]
  readonly evidence: readonly EvidenceItem[]
  /** How it is kept: spoken words need a witness. */
  readonly keptAs: string
  readonly isTried: boolean
}

/** How somebody was asked, and what they were told; the law’s part of it is folded away until somebody wants it. */
export const TermsFields = ({ value, onChange, forms, evidence, keptAs, isTried }: TermsFieldsProps) => {
  const [isOpen, setOpen] = useState(false)
  const lawId = useId()
  const change = (part: Partial<ConsentTerms>): void => onChange({ ...value, ...part })
  const problem = isTried ? termsProblem(value, keptAs) : null
  const isWitnessMissing = needsWitness(keptAs, value.how) && value.witness.trim() === ''
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>How they were asked</legend>
      <div className={styles.pair}>
        <SelectField<ConsentTerms['how']>
          label="How"
          value={value.how}
          onChange={how => change({ how })}
          choices={toChoices(howWords)}
        />
        <TextField
          label={needsWitness(keptAs, value.how) ? 'Who heard it' : 'Who heard it, if somebody did'}
          value={value.witness}
          maxLength={120}
          onChange={witness => change({ witness })}
          problem={isWitnessMissing ? problem : null}
        />
        <SelectField<ConsentTerms['accessFormat']>
          label="What they were given"
          value={value.accessFormat}
          onChange={accessFormat => change({ accessFormat })}
          choices={toChoices(accessFormatWords)}
        />
        <SelectField
          label="Version of the form"
          value={value.form ?? none}
          onChange={form => change({ form: form === none ? null : form })}
          choices={[
            { value: none, label: 'Another paper, or none' },
            ...forms.map(({ id, madeAt }) => ({ value: id, label: id, hint: momentToDay(madeAt) })),
          ]}
        />
        <TextField
          label="Language (en-GB, cy, ur, pl…)"
          value={value.language}
          maxLength={35}
          onChange={language => change({ language: language.trim() })}
          problem={isWitnessMissing ? null : problem}
        />
        <TextField
          label="Interpreter, if there was one"
          value={value.interpreter}
          maxLength={120}
          onChange={interpreter => change({ interpreter })}
        />
        {evidence.length === 0 ? null : (
          <SelectField
            label="Scan or recording"
            value={value.evidence ?? none}
            onChange={item => change({ evidence: item === none ? null : item })}
            choices={[
              { value: none, label: 'None in the vault' },
              ...evidence.map(({ id, addedAt, kind }) => ({
                value: id,
                label: `${id}, ${kind === 'signed_scan' ? 'scan' : 'recording'}`,
                hint: momentToDay(addedAt),
              })),
            ]}
          />
        )}
      </div>
      <div>
        <Button
          kind="quiet"
          size="small"
          aria-expanded={isOpen}
          aria-controls={lawId}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Hide lawful basis and ethics' : 'Lawful basis and ethics'}
        </Button>
      </div>
      <div id={lawId} hidden={!isOpen}>
        <p className={styles.help}>
          Filled in from the project. The lawful basis is something else than their consent to take part:
          taking that back never depends on it.
        </p>
        <div className={styles.pair}>
          <SelectField<ConsentTerms['art6Basis']>
            label="Lawful basis (article 6)"
            value={value.art6Basis}
            onChange={art6Basis => change({ art6Basis })}
            choices={toChoices(art6Words)}
          />
          <SelectField<ConsentTerms['art9Condition']>
            label="For what is said about health (article 9)"
            value={value.art9Condition}
            onChange={art9Condition => change({ art9Condition })}
            choices={toChoices(art9Words)}
          />
          <SelectField<ConsentTerms['capacity']>
            label="They take part as"
            value={value.capacity}
            onChange={capacity => change({ capacity })}
            choices={toChoices(capacityWords)}
          />
          <SelectField<ConsentTerms['scopeBreadth']>
            label="For"
            value={value.scopeBreadth}
            onChange={scopeBreadth => change({ scopeBreadth })}
            choices={[
              { value: 'specific', label: 'This project' },
              { value: 'area_of_research', label: 'An area of research' },
            ]}
          />
          <SelectField<ConsentTerms['jurisdiction']>
            label="Where"
            value={value.jurisdiction}
            onChange={jurisdiction => change({ jurisdiction })}
            choices={toChoices(jurisdictionWords)}
          />
          <TextField
            label="Ethics reference"
            value={value.ethicsRef}
            maxLength={80}
            onChange={ethicsRef => change({ ethicsRef })}
          />
          <DayField
            label="Can be taken out of what is being made until"
            value={value.withdrawalWindowEnds ?? ''}
            onChange={day => change({ withdrawalWindowEnds: day === '' ? null : day })}
          />
        </div>
        <TextField
          label="How they can take it back"
          value={value.withdrawalMethod}
          maxLength={300}
          onChange={withdrawalMethod => change({ withdrawalMethod })}
        />
      </div>
    </fieldset>
  )
}
