import {
  BookMarked,
  BookOpen,
  Coffee,
  House,
  Lock,
  type LucideIcon,
  ScrollText,
  Tags,
  Users,
  Vault,
} from 'lucide-react'
import { Button } from 'react-aria-components'
import { type Place, placeToRail, type RailPlace, usePlace } from './place.ts'
import styles from './rail.module.css'

interface RailItem {
  readonly id: RailPlace
  readonly label: string
  readonly icon: LucideIcon
  readonly place: Place
}

export const railItems: readonly RailItem[] = [
  { id: 'home', label: 'Home', icon: House, place: { name: 'home' } },
  { id: 'stories', label: 'Stories', icon: BookOpen, place: { name: 'stories' } },
  { id: 'people', label: 'People', icon: Users, place: { name: 'people' } },
  { id: 'themes', label: 'Themes', icon: Tags, place: { name: 'themes' } },
  { id: 'storybooks', label: 'Storybooks', icon: BookMarked, place: { name: 'storybooks' } },
  { id: 'record', label: 'Record', icon: ScrollText, place: { name: 'record' } },
  { id: 'vault', label: 'Vault', icon: Vault, place: { name: 'vault' } },
]

/** The seven places, and in the same corner always: step away, and lock. */
export const Rail = ({
  onStepAway,
  onLock,
}: {
  readonly onStepAway: () => void
  readonly onLock: () => void
}) => {
  const { place, go } = usePlace()
  const current = placeToRail(place)
  return (
    <div className={styles.rail}>
      <nav aria-label="Places" className={styles.places}>
        {railItems.map(({ id, label, icon: Icon, place: target }) => (
          <Button
            key={id}
            className={styles.item ?? ''}
            aria-current={id === current ? 'page' : false}
            onPress={() => go(target)}
          >
            <Icon size={21} strokeWidth={1.75} aria-hidden="true" />
            <span>{label}</span>
          </Button>
        ))}
      </nav>
      <nav aria-label="Ways out" className={styles.exits}>
        <Button className={styles.item ?? ''} onPress={onStepAway}>
          <Coffee size={21} strokeWidth={1.75} aria-hidden="true" />
          <span>Step away</span>
        </Button>
        <Button className={styles.item ?? ''} onPress={onLock}>
          <Lock size={21} strokeWidth={1.75} aria-hidden="true" />
          <span>Lock</span>
        </Button>
      </nav>
    </div>
  )
}
