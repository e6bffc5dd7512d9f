import { CalendarDays, CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import type { Session } from '../../../shared/model/people.ts'
import { dayInWords } from '../../app/dates.ts'
import { useOperation } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/card.tsx'
import { numberCell, TableFrame } from '../../components/data-table.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { Loading } from '../../components/progress.tsx'
import { Toolbar } from '../../components/screen.tsx'
import { GroupConsent } from './group-consent.tsx'
import { OccasionForm } from './occasion-form.tsx'
import styles from './people.module.css'
import { sessionKindWords } from './words.ts'

const isOnButton = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button') !== null

/** The interviews, workshops, consultations and written pieces in which words were collected. */
export const Occasions = () => {
  const { data, error, isLoading } = useOperation('sessions.list', {})
  const project = useOperation('project.get', {}).data
  const [form, setForm] = useState<{ readonly occasion: Session | null } | null>(null)
  const [group, setGroup] = useState<{ readonly occasion: Session; readonly stories: number } | null>(null)
  const stages = new Map((project?.stages ?? []).map(stage => [stage.id, stage.name]))
  const areas = new Map((project?.areas ?? []).map(area => [area.id, area.name]))
  const sessions = data?.sessions
  const add = (
    <Button
      kind="primary"
      icon={<CalendarPlus size={17} strokeWidth={1.75} aria-hidden="true" />}
      onPress={() => setForm({ occasion: null })}
    >
      Add an occasion
    </Button>
  )
  return (
    <>
      <ErrorNotice failure={error} />
      {isLoading ? <Loading label="Asking the vault" /> : null}
      {sessions === undefined ? null : sessions.length === 0 ? (
        <EmptyState icon={<CalendarDays size={30} strokeWidth={1.75} />} title="No occasion yet" action={add}>
          <p>
            An occasion is an interview, a workshop, a consultation or a piece sent in. Add one to keep when
            and where words were collected.
          </p>
        </EmptyState>
      ) : (
        <>
          <Toolbar end={add} />
          <TableFrame label="Occasions" className={styles.frame ?? ''}>
            <thead>
              <tr>
                <th scope="col">Occasion</th>
                <th scope="col">Day</th>
                <th scope="col">Place</th>
                <th scope="col">Stage</th>
                <th scope="col">Area</th>
                <th scope="col" className={numberCell}>
                  People there
                </th>
                <th scope="col" className={numberCell}>
                  Stories
                </th>
                <th scope="col">The group</th>
              </tr>
            </thead>
            <tbody>
              {sessions.map(({ stories, ...occasion }) => (
                // The button in the row does the same by keyboard; the row is a larger target for the mouse.
                <tr
                  key={occasion.id}
                  className={styles.row}
                  onClick={event => {
                    if (!isOnButton(event.target)) setForm({ occasion })
                  }}
                >
                  <th scope="row">
                    <button type="button" className={styles.person} onClick={() => setForm({ occasion })}>
                      <span className={styles.name}>{occasion.title}</span>{' '}
                      <span className={styles.code}>{occasion.id}</span>
                    </button>
                    <span className={styles.about}>{sessionKindWords[occasion.kind]}</span>
                  </th>
                  <td className={styles.day}>
                    {occasion.heldOn === null ? 'not known' : dayInWords(occasion.heldOn)}
                  </td>
                  <td>{occasion.place}</td>
                  <td>{occasion.stage === null ? '' : stages.get(occasion.stage)}</td>
                  <td>{occasion.area === null ? '' : areas.get(occasion.area)}</td>
                  <td className={numberCell}>{occasion.headcount?.toLocaleString('en-GB') ?? ''}</td>
                  <td className={numberCell}>{stories.toLocaleString('en-GB')}</td>
                  <td>
                    <Button
                      size="small"
                      aria-label={`Consent of the group: ${occasion.title}`}
                      onPress={() => setGroup({ occasion, stories })}
                    >
                      Consent
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        </>
      )}
      {group === null ? null : <GroupConsent {...group} onClose={() => setGroup(null)} />}
      {form === null ? null : (
        <OccasionForm
          occasion={form.occasion}
          stages={project?.stages ?? []}
          areas={project?.areas ?? []}
          onClose={() => setForm(null)}
        />
      )}
    </>
  )
}
