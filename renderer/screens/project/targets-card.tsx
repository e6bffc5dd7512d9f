import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { RecruitmentTarget } from '../../../shared/model/project-terms.ts'
import type { Failure } from '../../../shared/model/result.ts'
import { ageBandWords, participantKindWords, toChoices } from '../../app/words.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { SectionCard } from '../../components/section-card.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { removeAt } from './list-changes.ts'
import styles from './project.module.css'
import { useFocusNext } from './use-focus-next.ts'

interface TargetsCardProps {
  readonly targets: readonly RecruitmentTarget[]
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  readonly failure: Failure | null
  readonly onChange: (targets: readonly RecruitmentTarget[]) => Promise<boolean>
}

const byWords: Readonly<Record<RecruitmentTarget['by'], string>> = {
  area: 'Area',
  age_band: 'Age',
  ethnicity: 'Ethnicity, in their own words',
  kind: 'How they take part',
}

const isSame = (one: RecruitmentTarget, other: RecruitmentTarget): boolean =>
  one.by === other.by && one.value === other.value

/** Whom the project hopes to hear, and how many of each. */
export const TargetsCard = ({ targets, areas, failure, onChange }: TargetsCardProps) => {
  const [by, setBy] = useState<RecruitmentTarget['by']>('age_band')
  const [value, setValue] = useState('')
  const [number, setNumber] = useState('')
  const [isTried, setTried] = useState(false)
  const focusNext = useFocusNext()
  const read = RecruitmentTarget.safeParse({
    by,
    value,
    target: /^\d{1,6}$/.test(number.trim()) ? Number(number) : 0,
  })
  const choices =
    by === 'area'
      ? areas.map(({ id, name }) => ({ value: id, label: name }))
      : by === 'age_band'
        ? toChoices(ageBandWords)
        : toChoices(participantKindWords)
  const wordsOf = (target: RecruitmentTarget): string => {
    if (target.by === 'area') return areas.find(({ id }) => id === target.value)?.name ?? target.value
    if (target.by === 'age_band') return ageBandWords[target.value]
    return target.by === 'kind' ? participantKindWords[target.value] : target.value
  }
  const add = async (): Promise<void> => {
    setTried(true)
    if (!read.success) return
    const next = [...targets.filter(target => !isSame(target, read.data)), read.data]
    if (!(await onChange(next))) return
    setValue('')
    setNumber('')
    setTried(false)
  }
  const remove = async (index: number): Promise<void> => {
    if (await onChange(removeAt(targets, index))) focusNext('target-add')
  }
  return (
    <SectionCard id="targets" title="Whom you hope to hear">
      <p className={styles.says}>Shown beside who was heard, under People and consent.</p>
      <ErrorNotice failure={failure} />
      {targets.length === 0 ? null : (
        <ul className={styles.items}>
          {targets.map((target, index) => (
            <li key={`${target.by} ${target.value}`} className={styles.item}>
              <span className={styles.itemName}>
                {wordsOf(target)} <span className={styles.count}>{byWords[target.by]}</span>
              </span>
              <span>{target.target.toLocaleString('en-GB')}</span>
              <IconButton
                label={`Take out ${wordsOf(target)}`}
                icon={<Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />}
                onPress={() => void remove(index)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.add}>
        <SelectField
          label="By"
          className={styles.grow ?? ''}
          value={by}
          onChange={next => {
            setBy(next)
            setValue('')
          }}
          choices={toChoices(byWords)}
        />
        {by === 'ethnicity' ? (
          <TextField
            label="Words"
            className={styles.grow ?? ''}
            value={value}
            maxLength={80}
            onChange={setValue}
            problem={isTried && value.trim() === '' ? 'Please write the words.' : null}
          />
        ) : (
          <SelectField
            label="Who"
            className={styles.grow ?? ''}
            value={value === '' ? null : value}
            onChange={setValue}
            choices={choices}
            problem={isTried && value === '' ? 'Please choose one.' : null}
          />
        )}
        <TextField
          label="How many"
          inputMode="numeric"
          value={number}
          maxLength={6}
          onChange={setNumber}
          problem={isTried && value !== '' && !read.success ? 'Please write a number from 1 on.' : null}
        />
        <Button
          id="target-add"
          icon={<Plus size={17} strokeWidth={1.75} aria-hidden="true" />}
          onPress={() => void add()}
        >
          Add
        </Button>
      </div>
    </SectionCard>
  )
}
