import { AlarmClock, CircleCheck, type LucideIcon, UserRoundPen, UserSearch } from 'lucide-react'
import { dayNearby } from '../../app/dates.ts'
import { type Place, usePlace } from '../../app/place.ts'
import { countAtStart, counted, listed } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import styles from './home.module.css'
import type { Overview } from './overview.ts'

interface Need {
  readonly id: string
  readonly icon: LucideIcon
  readonly title: string
  readonly detail: string
  readonly action: string
  readonly place: Place
}

const most = 3

const overviewToNeeds = (overview: Overview): readonly Need[] => {
  const needs: Need[] = []
  const { consentsEnding, storiesWithoutStoryteller, undecided } = overview
  const [only] = consentsEnding
  if (only !== undefined) {
    const named = consentsEnding
      .slice(0, most)
      .map(ending => `${ending.name} (${ending.participant}) on ${dayNearby(ending.on)}`)
    const more = consentsEnding.length - named.length
    needs.push({
      id: 'consents',
      icon: AlarmClock,
      title:
        consentsEnding.length === 1
          ? 'One consent runs out soon'
          : `${countAtStart(consentsEnding.length)} consents run out soon`,
      detail: listed(more > 0 ? [...named, `${more} more`] : named),
      action: 'Review',
      place:
        consentsEnding.length === 1 ? { name: 'person', participant: only.participant } : { name: 'people' },
    })
  }
  if (undecided.identities > 0) {
    needs.push({
      id: 'undecided',
      icon: UserSearch,
      title: `${counted(undecided.identities, 'suggestion')} in ${counted(undecided.stories, 'story', 'stories')}`,
      detail: 'Who and what could be recognised, one at a time',
      action: 'Begin',
      place: { name: 'stories' },
    })
  }
  if (storiesWithoutStoryteller > 0) {
    needs.push({
      id: 'storytellers',
      icon: UserRoundPen,
      title:
        storiesWithoutStoryteller === 1
          ? 'One story has no storyteller yet'
          : `${countAtStart(storiesWithoutStoryteller)} stories have no storyteller yet`,
      detail: 'Nothing of them can be printed until we know whose words they are',
      action: 'Say whose',
      place: { name: 'stories' },
    })
  }
  return needs
}

export const Needs = ({ overview }: { readonly overview: Overview }) => {
  const { go } = usePlace()
  const needs = overviewToNeeds(overview)
  return (
    <section aria-labelledby="needs">
      <h2 id="needs" className={styles.heading}>
        What needs you today
      </h2>
      <Card isFlush>
        {needs.length === 0 ? (
          <p className={styles.nothing}>
            <CircleCheck size={21} strokeWidth={1.75} aria-hidden="true" />
            Nothing is waiting for you. Have a good day.
          </p>
        ) : (
          <ul>
            {needs.map(({ id, icon: Icon, title, detail, action, place }) => (
              <li key={id} className={styles.need}>
                <Icon size={21} strokeWidth={1.75} aria-hidden="true" className={styles.needIcon} />
                <div className={styles.needWords}>
                  <h3 className={styles.needTitle}>{title}</h3>
                  <p className={styles.soft}>{detail}</p>
                </div>
                <Button size="small" onPress={() => go(place)} aria-label={`${action}: ${title}`}>
                  {action}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </section>
  )
}
