import { useEffect, useRef, useState } from 'react'
import type { ParticipantRow } from '../../../shared/contract/people.ts'
import { today as todayHere } from '../../app/dates.ts'
import { useOperation } from '../../app/use-operation.ts'
import { counted } from '../../app/words.ts'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { Loading } from '../../components/progress.tsx'
import { Screen, Toolbar } from '../../components/screen.tsx'
import { Segments, Tabs } from '../../components/tabs.tsx'
import { AddPerson, NobodyYet } from './add-person.tsx'
import { Board } from './board.tsx'
import { type FilterName, filterCounts, filterNames, filterPeople, filterWords } from './filters.ts'
import { FindField } from './find-field.tsx'
import { Monitor } from './monitor.tsx'
import { Occasions } from './occasions.tsx'
import styles from './people.module.css'
import { PeopleTable } from './people-table.tsx'
import { PersonForm } from './person-form.tsx'

/** How the list stood when somebody went to a person, so that coming back finds it the same. */
export interface ListView {
  readonly tab: 'board' | 'people' | 'occasions' | 'heard'
  readonly filter: FilterName
  readonly find: string
  readonly lastOpened: string | null
}

export interface PeopleListProps {
  readonly view: ListView
  readonly onView: (view: ListView) => void
  readonly onOpen: (participant: string) => void
}

const mayBePrinted = (people: readonly ParticipantRow[], audience: 'partners' | 'public_web'): number =>
  people.filter(person => person.audiences[audience] === 'yes').length

const summary = (people: readonly ParticipantRow[]): string =>
  people.length === 0
    ? ''
    : `${counted(people.length, 'person', 'people')} · ${mayBePrinted(people, 'partners')} may be printed for partners, ${mayBePrinted(people, 'public_web')} for the public web`

const isFound = (person: ParticipantRow, words: string): boolean => {
  const sought = words.trim().toLocaleLowerCase('en-GB')
  return `${person.name} ${person.id}`.toLocaleLowerCase('en-GB').includes(sought)
}

export const PeopleList = ({ view, onView, onOpen }: PeopleListProps) => {
  const { data, error, isLoading } = useOperation('participants.list', {})
  const [isAdding, setAdding] = useState(false)
  const people = data?.participants
  const lastOpened = useRef(view.lastOpened)
  const isThere = people !== undefined

  // Whoever comes back from a person goes on from that person's row.
  useEffect(() => {
    if (!isThere || lastOpened.current === null) return
    document.getElementById(`row-${lastOpened.current}`)?.focus()
  }, [isThere])

  return (
    <Screen title="People and consent" beside={people === undefined ? null : <span>{summary(people)}</span>}>
      <Tabs
        label="People and occasions"
        value={view.tab}
        onChange={tab => onView({ ...view, tab })}
        items={[
          {
            id: 'board',
            label: 'Board',
            content: <Board onOpen={onOpen} onAdd={() => setAdding(true)} />,
          },
          {
            id: 'people',
            label: 'What may be printed',
            content: (
              <>
                <ErrorNotice failure={error} />
                {isLoading ? <Loading label="Asking the vault" /> : null}
                {people === undefined ? null : (
                  <Everybody
                    people={people}
                    view={view}
                    onView={onView}
                    onOpen={onOpen}
                    onAdd={() => setAdding(true)}
                  />
                )}
              </>
            ),
          },
          { id: 'occasions', label: 'Occasions', content: <Occasions /> },
          { id: 'heard', label: 'Who is heard', content: <Monitor /> },
        ]}
      />
      {isAdding ? <PersonForm person={null} onClose={() => setAdding(false)} onAdded={onOpen} /> : null}
    </Screen>
  )
}

const Everybody = ({
  people,
  view,
  onView,
  onOpen,
  onAdd,
}: PeopleListProps & { readonly people: readonly ParticipantRow[]; readonly onAdd: () => void }) => {
  const today = todayHere()
  const counts = filterCounts(people, today)
  const shown = filterPeople(people, view.filter, today).filter(person => isFound(person, view.find))
  if (people.length === 0) {
    return <NobodyYet onAdd={onAdd} />
  }
  return (
    <>
      <Toolbar end={<AddPerson onAdd={onAdd} />}>
        <Segments
          label="Show"
          look="pills"
          value={view.filter}
          onChange={filter => onView({ ...view, filter })}
          items={filterNames.map(name => ({ id: name, label: `${filterWords[name]} ${counts[name]}` }))}
        />
        <FindField
          label="Find a person by name or code"
          placeholder="Name or code"
          value={view.find}
          onChange={find => onView({ ...view, find })}
        />
      </Toolbar>
      {shown.length === 0 ? (
        <Notice>
          {view.find.trim() === ''
            ? `Nobody is in “${filterWords[view.filter]}” today.`
            : 'Nobody here has that name or code.'}
        </Notice>
      ) : (
        <PeopleTable people={shown} today={today} onOpen={onOpen} />
      )}
      <p className={styles.note}>
        <span>
          “Not asked” counts as no. Consent is checked again, on the day, each time something is printed.
        </span>
      </p>
    </>
  )
}
