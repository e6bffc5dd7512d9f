import { type FormEvent, useId, useState } from 'react'
import { type AgeBand, ageBands, type Session, type SessionDetails } from '../../../shared/model/people.ts'
import { useDo } from '../../app/use-operation.ts'
import { ageBandWords } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ChoiceField, DayField, TextField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { focusFirstProblem } from './focus-problem.ts'
import styles from './form.module.css'
import { sessionKindWords } from './words.ts'

interface Named {
  readonly id: string
  readonly name: string
}

const newOccasion: SessionDetails = {
  kind: 'interview',
  title: '',
  place: '',
  heldOn: null,
  stage: null,
  area: null,
  headcount: null,
  youngest: null,
}

const none = 'none'
const kinds = ['interview', 'workshop', 'consultation', 'written'] as const

const withNone = (items: readonly Named[], words: string) => [
  { value: none, label: words },
  ...items.map(({ id, name }) => ({ value: id, label: name })),
]

/** A number of people, null for an empty field, undefined for anything else. */
const readHeadcount = (words: string): number | null | undefined => {
  const plain = words.trim()
  if (plain === '') return null
  return /^\d{1,6}$/.test(plain) && Number(plain) <= 100_000 ? Number(plain) : undefined
}

export interface OccasionFormProps {
  /** Whose details are changed, or null to add one. */
  readonly occasion: Session | null
  readonly stages: readonly Named[]
  readonly areas: readonly Named[]
  readonly onClose: () => void
}

export const OccasionForm = ({ occasion, stages, areas, onClose }: OccasionFormProps) => {
  const formId = useId()
  const [details, setDetails] = useState<SessionDetails>(occasion ?? newOccasion)
  const [headcount, setHeadcount] = useState(occasion?.headcount?.toString() ?? '')
  const [isTried, setTried] = useState(false)
  const adding = useDo('sessions.add')
  const changing = useDo('sessions.update')
  const change = (part: Partial<SessionDetails>): void => setDetails({ ...details, ...part })
  const isUntitled = details.title.trim() === ''
  const people = readHeadcount(headcount)

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (isUntitled || people === undefined) {
      focusFirstProblem(event.currentTarget)
      return
    }
    const { kind, title, place, heldOn, stage, area, youngest } = details
    const kept: SessionDetails = { kind, title, place, heldOn, stage, area, headcount: people, youngest }
    const answer =
      occasion === null ? await adding.run(kept) : await changing.run({ ...kept, session: occasion.id })
    if (answer.ok) onClose()
  }

  return (
    <Dialog
      title={occasion === null ? 'Add an occasion' : 'Change an occasion'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} isPending={adding.isBusy || changing.isBusy}>
            {occasion === null ? 'Add' : 'Save'}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={event => void save(event)} className={styles.form}>
        <ErrorNotice failure={adding.error ?? changing.error} />
        <TextField
          label="What the team calls it"
          value={details.title}
          onChange={title => change({ title })}
          maxLength={160}
          autoFocus
          isRequired
          problem={isTried && isUntitled ? 'Write a few words by which the team will know it.' : null}
        />
        <ChoiceField<SessionDetails['kind']>
          label="Kind"
          isRow
          value={details.kind}
          onChange={kind => change({ kind })}
          choices={kinds.map(value => ({ value, label: sessionKindWords[value] }))}
        />
        <div className={styles.pair}>
          <TextField
            label="Place"
            value={details.place}
            maxLength={160}
            onChange={place => change({ place })}
          />
          <DayField
            label="Day"
            value={details.heldOn ?? ''}
            onChange={day => change({ heldOn: day === '' ? null : day })}
          />
          <SelectField
            label="Stage"
            value={details.stage ?? none}
            onChange={stage => change({ stage: stage === none ? null : stage })}
            choices={withNone(stages, 'None')}
          />
          <SelectField
            label="Area"
            value={details.area ?? none}
            onChange={area => change({ area: area === none ? null : area })}
            choices={withNone(areas, 'Not known')}
          />
          <TextField
            label="How many people were there"
            value={headcount}
            inputMode="numeric"
            onChange={setHeadcount}
            problem={isTried && people === undefined ? 'Write a whole number, or leave it empty.' : null}
          />
          <SelectField<AgeBand | typeof none>
            label="The youngest who was there"
            value={details.youngest ?? none}
            onChange={youngest => change({ youngest: youngest === none ? null : youngest })}
            choices={[
              { value: none, label: 'Not known' },
              ...ageBands.map(value => ({ value, label: ageBandWords[value] })),
            ]}
          />
        </div>
      </form>
    </Dialog>
  )
}
