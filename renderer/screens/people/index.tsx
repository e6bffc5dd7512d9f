import { useState } from 'react'
import { usePlace } from '../../app/place.ts'
import { type ListView, PeopleList } from './people-list.tsx'
import { PersonView } from './person-view.tsx'

export interface PeopleScreenProps {
  /** The person who is looked at, or null for everybody. */
  readonly participant?: string | null
  /** What to show first, where something led there. */
  readonly tab?: 'occasions' | null
}

/** Everybody who took part, what each of them agreed to, and the occasions on which they were heard. */
export const PeopleScreen = ({ participant = null, tab = null }: PeopleScreenProps) => {
  const { go } = usePlace()
  const [view, setView] = useState<ListView>({
    tab: tab ?? 'board',
    filter: 'everyone',
    find: '',
    lastOpened: null,
  })
  const open = (id: string): void => {
    setView({ ...view, lastOpened: id })
    go({ name: 'person', participant: id })
  }
  return participant === null ? (
    <PeopleList view={view} onView={setView} onOpen={open} />
  ) : (
    <PersonView key={participant} participant={participant} />
  )
}
