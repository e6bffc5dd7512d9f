import { AlarmClock, Archive, Inbox, type LucideIcon, UserRoundPen, UserSearch } from 'lucide-react'
import { dayNearby } from '../../app/dates.ts'
import type { Place } from '../../app/place.ts'
import { countAtStart, counted, listed } from '../../app/words.ts'
import type { Overview } from './overview.ts'

export interface Need {
  readonly id: string
  readonly icon: LucideIcon
  readonly title: string
  readonly detail: string
  readonly action: string
  readonly place: Place
}

const most = 3

/** What waits for somebody today, each with the place where it is done. */
export const overviewToNeeds = (overview: Overview): readonly Need[] => {
  const needs: Need[] = []
  const { consentsEnding, requests, retentionDue, storiesWithoutStoryteller, undecided } = overview
  const [urgent] = requests
  if (urgent !== undefined) {
    needs.push({
      id: 'requests',
      icon: Inbox,
      title:
        requests.length === 1
          ? 'One request waits for its answer'
          : `${countAtStart(requests.length)} requests wait for their answers`,
      detail: `${urgent.name} (${urgent.participant}) by ${dayNearby(urgent.dueOn)}`,
      action: 'Answer',
      place: { name: 'person', participant: urgent.participant },
    })
  }
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
      place: { name: 'stories', filter: 'to_decide' },
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
      place: { name: 'stories', filter: 'no_storyteller' },
    })
  }
  if (retentionDue > 0) {
    needs.push({
      id: 'retention',
      icon: Archive,
      title:
        retentionDue === 1
          ? 'One thing has been kept for its time'
          : `${countAtStart(retentionDue)} things have been kept for their time`,
      detail: 'Nothing is done to them until somebody confirms it',
      action: 'Look',
      place: { name: 'themes', tab: 'choices' },
    })
  }
  return needs
}
