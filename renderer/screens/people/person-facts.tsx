import { type ReactNode, useState } from 'react'
import type { ParticipantRow } from '../../../shared/contract/people.ts'
import { dayInFull } from '../../app/dates.ts'
import { usePlace } from '../../app/place.ts'
import { useOperation } from '../../app/use-operation.ts'
import { ageBandWords, participantKindWords } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { useAllStories } from '../storybooks/use-all-stories.ts'
import { yearsOld } from './days.ts'
import { ErasePersonDialog } from './erase-person-dialog.tsx'
import styles from './person.module.css'
import { ReceiptDialog } from './receipt-dialog.tsx'
import { careStatusWords, ownTextWords } from './words.ts'

interface Fact {
  readonly name: string
  readonly words: string
}

const birthInWords = (birthDate: string, today: string): string => {
  const years = yearsOld(birthDate, today)
  return years === null ? dayInFull(birthDate) : `${dayInFull(birthDate)}, ${years} today`
}

/** Whether somebody is looked after matters to who may decide, and only while they are young. */
const careFact = ({ careStatus, birthDate }: ParticipantRow, today: string): string => {
  const years = birthDate === null ? null : yearsOld(birthDate, today)
  const isKnown = careStatus !== 'unknown' && careStatus !== 'none'
  return isKnown || (years !== null && years < 18) ? careStatusWords[careStatus] : ''
}

const factsOf = (person: ParticipantRow, area: string | undefined, today: string): readonly Fact[] =>
  [
    { name: 'Took part as', words: participantKindWords[person.kind] },
    {
      name: 'Born on',
      words: person.birthDate === null ? '' : birthInWords(person.birthDate, today),
    },
    { name: 'Age band', words: person.ageBand === null ? '' : ageBandWords[person.ageBand] },
    { name: 'Care', words: careFact(person, today) },
    { name: 'Area', words: area ?? '' },
    { name: 'Gender', words: person.descriptors.gender },
    { name: 'Ethnicity', words: person.descriptors.ethnicity },
    { name: 'Role or work', words: person.descriptors.role },
    { name: 'Anything else', words: person.descriptors.other },
  ].filter(fact => fact.words !== '')

export interface PersonFactsProps {
  readonly person: ParticipantRow
  readonly today: string
  /** How many saved storybooks have their words. */
  readonly releases: number
  readonly action: ReactNode
}

/** What is known of a person, their stories, and what can be made for them. */
export const PersonFacts = ({ person, today, releases, action }: PersonFactsProps) => {
  const { go } = usePlace()
  const areas = useOperation('project.get', {}).data?.areas ?? []
  const { titles } = useAllStories()
  const [open, setOpen] = useState<'receipt' | 'erase' | null>(null)
  const area = areas.find(({ id }) => id === person.area)?.name
  return (
    <>
      <Card className={styles.facts ?? ''}>
        <div className={styles.sectionHead}>
          <h2 className={styles.small}>Details</h2>
          {action}
        </div>
        <dl className={styles.list}>
          {factsOf(person, area, today).map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card className={styles.facts ?? ''}>
        <h2 className={styles.small}>Their stories</h2>
        {person.stories.length === 0 ? (
          <p className={styles.note}>None yet. Choose them as the storyteller in a story’s details.</p>
        ) : (
          <>
            <ul className={styles.stories}>
              {person.stories.map(story => (
                <li key={story}>
                  <Button kind="link" onPress={() => go({ name: 'story', story })}>
                    {titles.get(story) ?? story}
                  </Button>
                </li>
              ))}
            </ul>
            <p className={styles.note}>Own text: {ownTextWords[person.ownText].toLocaleLowerCase('en-GB')}</p>
          </>
        )}
      </Card>
      <Card className={styles.facts ?? ''}>
        <h2 className={styles.small}>For them</h2>
        <div className={styles.made}>
          <Button size="small" onPress={() => setOpen('receipt')}>
            Save a receipt of their consent
          </Button>
          <Button kind="link" size="small" onPress={() => setOpen('erase')}>
            Erase this person…
          </Button>
        </div>
      </Card>
      {open === 'receipt' ? (
        <ReceiptDialog participant={person.id} name={person.name} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'erase' ? (
        <ErasePersonDialog person={person} releases={releases} onClose={() => setOpen(null)} />
      ) : null}
    </>
  )
}
