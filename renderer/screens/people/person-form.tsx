import { type FormEvent, useId, useState } from 'react'
import { possibleAges } from '../../../shared/consent/age.ts'
import type { ParticipantRow } from '../../../shared/contract/people.ts'
import { type CareStatus, careStatuses } from '../../../shared/model/consent.ts'
import {
  type AgeBand,
  ageBands,
  type Descriptors,
  type ParticipantDetails,
  type ParticipantKind,
  participantKinds,
} from '../../../shared/model/people.ts'
import { today as todayHere } from '../../app/dates.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { ageBandWords, participantKindWords } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ChoiceField, DayField, TextField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { say } from '../../components/toast.tsx'
import { focusFirstProblem } from './focus-problem.ts'
import styles from './form.module.css'
import { IdentityField } from './identity-field.tsx'
import { careStatusWords } from './words.ts'

const emptyDescriptors: Descriptors = { gender: '', ethnicity: '', role: '', other: '' }

const newPerson: ParticipantDetails = {
  name: '',
  kind: 'young_person',
  birthDate: null,
  ageBand: null,
  careStatus: 'unknown',
  area: null,
  descriptors: emptyDescriptors,
  identity: null,
}

const detailsOf = (person: ParticipantRow): ParticipantDetails => ({
  name: person.name,
  kind: person.kind,
  birthDate: person.birthDate,
  ageBand: person.ageBand,
  careStatus: person.careStatus,
  area: person.area,
  descriptors: person.descriptors,
  identity: person.identity,
})

type AgeKnown = 'day' | 'band' | 'unknown'

const ageKnownOf = ({ birthDate, ageBand }: ParticipantDetails): AgeKnown =>
  birthDate !== null ? 'day' : ageBand !== null ? 'band' : 'unknown'

const nowhere = 'nowhere'

const descriptorFields: readonly {
  readonly key: keyof Descriptors
  readonly label: string
  readonly most: number
}[] = [
  { key: 'gender', label: 'Gender', most: 80 },
  { key: 'ethnicity', label: 'Ethnicity', most: 80 },
  { key: 'role', label: 'Role or work', most: 80 },
  { key: 'other', label: 'Anything else', most: 200 },
]

export interface PersonFormProps {
  /** Whose details are changed, or null to add somebody. */
  readonly person: ParticipantRow | null
  readonly onClose: () => void
  readonly onAdded?: (participant: string) => void
}

/** Whether somebody may be under 18 today, for whom it matters who has parental responsibility. */
const mayBeUnder18 = (details: ParticipantDetails, today: string): boolean => {
  const ages = possibleAges(details, today)
  return !ages.ok || ages.value.youngest < 18
}

/** What the team knows of a person. It stays in the vault. */
export const PersonForm = ({ person, onClose, onAdded }: PersonFormProps) => {
  const formId = useId()
  const [details, setDetails] = useState(person === null ? newPerson : detailsOf(person))
  const [ageKnown, setAgeKnown] = useState<AgeKnown>(person === null ? 'day' : ageKnownOf(details))
  const [isTried, setTried] = useState(false)
  const areas = useOperation('project.get', {}).data?.areas ?? []
  const adding = useDo('participants.add')
  const changing = useDo('participants.update')
  const isNameless = details.name.trim() === ''
  const change = (part: Partial<ParticipantDetails>): void => setDetails({ ...details, ...part })

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (isNameless) {
      focusFirstProblem(event.currentTarget)
      return
    }
    const kept: ParticipantDetails = {
      ...details,
      birthDate: ageKnown === 'day' ? details.birthDate : null,
      ageBand: ageKnown === 'unknown' ? null : details.ageBand,
    }
    if (person !== null) {
      const answer = await changing.run({ ...kept, participant: person.id })
      if (answer.ok) onClose()
      return
    }
    const answer = await adding.run(kept)
    if (!answer.ok) return
    say(`${kept.name.trim()} was added.`)
    onClose()
    onAdded?.(answer.value.participant)
  }

  return (
    <Dialog
      title={person === null ? 'Add a person' : 'Change details'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} isPending={adding.isBusy || changing.isBusy}>
            {person === null ? 'Add' : 'Save'}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={event => void save(event)} className={styles.form}>
        <ErrorNotice failure={adding.error ?? changing.error} />
        <TextField
          label="Name"
          help="As the team knows them. Kept in the vault only; what is printed is decided apart."
          value={details.name}
          onChange={name => change({ name })}
          maxLength={120}
          autoFocus
          isRequired
          problem={isTried && isNameless ? 'Write the name by which the team knows them.' : null}
        />
        <SelectField<ParticipantKind>
          label="They took part as"
          value={details.kind}
          onChange={kind => change({ kind })}
          choices={participantKinds.map(value => ({ value, label: participantKindWords[value] }))}
        />
        <ChoiceField<AgeKnown>
          label="Age"
          isRow
          value={ageKnown}
          onChange={setAgeKnown}
          choices={[
            { value: 'day', label: 'Day of birth' },
            { value: 'band', label: 'Age band' },
            { value: 'unknown', label: 'Not known' },
          ]}
        />
        {ageKnown === 'day' ? (
          <DayField
            label="Born on"
            help="Who may decide about consent depends on age, and is worked out anew each day."
            value={details.birthDate ?? ''}
            max={todayHere()}
            onChange={day => change({ birthDate: day === '' ? null : day })}
          />
        ) : null}
        {ageKnown === 'unknown' ? null : (
          <SelectField<AgeBand>
            label={ageKnown === 'day' ? 'Age band to be shown' : 'Age band'}
            value={details.ageBand}
            onChange={ageBand => change({ ageBand })}
            choices={ageBands.map(value => ({ value, label: ageBandWords[value] }))}
          />
        )}
        {mayBeUnder18(details, todayHere()) ? (
          <SelectField<CareStatus>
            label="Looked after?"
            help="Under 18 it says who may decide with them. Until it is known, nothing of theirs is printed."
            value={details.careStatus}
            onChange={careStatus => change({ careStatus })}
            choices={careStatuses.map(value => ({ value, label: careStatusWords[value] }))}
          />
        ) : null}
        <SelectField
          label="Area"
          value={details.area ?? nowhere}
          onChange={area => change({ area: area === nowhere ? null : area })}
          choices={[
            { value: nowhere, label: 'Not known' },
            ...areas.map(area => ({ value: area.id, label: area.name })),
          ]}
        />
        <IdentityField value={details.identity} onChange={identity => change({ identity })} />
        <fieldset className={styles.group}>
          <legend className={styles.legend}>What they say of themselves</legend>
          <p className={styles.help}>In their own words. Leave empty what they did not say.</p>
          <div className={styles.pair}>
            {descriptorFields.map(({ key, label, most }) => (
              <TextField
                key={key}
                label={label}
                maxLength={most}
                value={details.descriptors[key]}
                onChange={words => change({ descriptors: { ...details.descriptors, [key]: words } })}
              />
            ))}
          </div>
        </fieldset>
      </form>
    </Dialog>
  )
}
