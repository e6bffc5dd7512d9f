import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { SupportLine } from '../../../shared/contract/project.ts'
import type { Failure } from '../../../shared/model/result.ts'
import { useAnnounce } from '../../app/announce.tsx'
import { dayInFull, today as todayHere } from '../../app/dates.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { daysBetween } from '../people/days.ts'
import { moveAt, removeAt } from './list-changes.ts'
import styles from './project.module.css'
import { SupportLineForm } from './support-line-form.tsx'
import { useFocusNext } from './use-focus-next.ts'

/** Numbers change: after half a year somebody should ring again. */
const freshDays = 183

export interface SupportLinesProps {
  readonly lines: readonly SupportLine[]
  readonly onChange: (lines: readonly SupportLine[]) => Promise<boolean>
  readonly failure: Failure | null
}

/** Where a reader finds somebody to talk to. Printed before and after the stories. */
export const SupportLines = ({ lines, onChange, failure }: SupportLinesProps) => {
  const announce = useAnnounce()
  const [form, setForm] = useState<{ readonly index: number | null } | null>(null)
  const today = todayHere()
  const focusNext = useFocusNext()
  const edited = form?.index ?? null

  const keep = async (line: SupportLine): Promise<boolean> =>
    onChange(
      edited === null ? [...lines, line] : lines.map((each, index) => (index === edited ? line : each)),
    )
  const checked = async (index: number): Promise<void> => {
    await onChange(lines.map((line, at) => (at === index ? { ...line, checkedOn: today } : line)))
  }
  const remove = async (index: number): Promise<void> => {
    if (!(await onChange(removeAt(lines, index)))) return
    focusNext(lines.length === 1 ? 'support-add' : `support-${Math.min(index, lines.length - 2)}-remove`)
    announce(`${lines[index]?.name ?? ''} was taken out.`)
  }
  const move = async (index: number, by: -1 | 1): Promise<void> => {
    const to = index + by
    const isAtEnd = by === -1 ? to === 0 : to === lines.length - 1
    const isUp = (by === -1) !== isAtEnd
    if (await onChange(moveAt(lines, index, by))) {
      focusNext(`support-${to}-${isUp ? 'up' : 'down'}`)
      announce(`Place ${to + 1} of ${lines.length}.`)
    }
  }

  return (
    <section aria-labelledby="support-lines">
      <Card className={styles.card ?? ''}>
        <div>
          <h2 id="support-lines" className={styles.heading}>
            Support lines
          </h2>
          <p className={styles.says}>
            Printed in every storybook, before the first story and after the last. Ring each of them now and
            then, and write down the day.
          </p>
        </div>
        <ErrorNotice failure={form === null ? failure : null} />
        {lines.length === 0 ? null : (
          <ol className={styles.items}>
            {lines.map((line, index) => (
              <li key={`${line.name} ${line.contact}`} className={styles.item}>
                <div className={styles.line}>
                  <p>
                    <strong>{line.name}</strong>: {line.contact}
                  </p>
                  {line.note === '' ? null : <p className={styles.says}>{line.note}</p>}
                  <p className={styles.checked}>
                    {line.checkedOn === null ? (
                      <Chip tone="attention">Never checked</Chip>
                    ) : daysBetween(line.checkedOn, today) > freshDays ? (
                      <Chip tone="attention">Last checked on {dayInFull(line.checkedOn)}</Chip>
                    ) : (
                      <span className={styles.says}>Checked on {dayInFull(line.checkedOn)}</span>
                    )}
                    {line.checkedOn === today ? null : (
                      <Button
                        kind="link"
                        aria-label={`Checked today: ${line.name}`}
                        onPress={() => void checked(index)}
                      >
                        Checked today
                      </Button>
                    )}
                  </p>
                </div>
                <span className={styles.itemButtons}>
                  <IconButton
                    id={`support-${index}-up`}
                    label={`Move ${line.name} up`}
                    icon={<ArrowUp size={16} strokeWidth={1.75} aria-hidden="true" />}
                    isDisabled={index === 0}
                    onPress={() => void move(index, -1)}
                  />
                  <IconButton
                    id={`support-${index}-down`}
                    label={`Move ${line.name} down`}
                    icon={<ArrowDown size={16} strokeWidth={1.75} aria-hidden="true" />}
                    isDisabled={index === lines.length - 1}
                    onPress={() => void move(index, 1)}
                  />
                  <IconButton
                    label={`Change ${line.name}`}
                    icon={<Pencil size={16} strokeWidth={1.75} aria-hidden="true" />}
                    onPress={() => setForm({ index })}
                  />
                  <IconButton
                    id={`support-${index}-remove`}
                    label={`Take out ${line.name}`}
                    icon={<Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />}
                    onPress={() => void remove(index)}
                  />
                </span>
              </li>
            ))}
          </ol>
        )}
        <div>
          <Button
            id="support-add"
            icon={<Plus size={17} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => setForm({ index: null })}
          >
            Add a support line
          </Button>
        </div>
      </Card>
      {form === null ? null : (
        <SupportLineForm
          line={edited === null ? null : (lines[edited] ?? null)}
          failure={failure}
          onSave={keep}
          onClose={() => setForm(null)}
        />
      )}
    </section>
  )
}
