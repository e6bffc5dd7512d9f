import { useState } from 'react'
import { Button as Press } from 'react-aria-components'
import type { IdentityView } from '../../../shared/contract/identities.ts'
import { categoryWords, counted, isIndirect, replacementToText } from '../../app/words.ts'
import { Tabs } from '../../components/tabs.tsx'
import { CurrentCard } from './current-card.tsx'
import styles from './decide.module.css'
import { Swatch } from './swatch.tsx'
import type { Decisions } from './use-decisions.ts'
import type { StoryRoom } from './use-story.ts'

interface DecidePanelProps {
  readonly room: StoryRoom
  readonly decisions: Decisions
  readonly onChange: () => void
}

const outcome = ({ state, replacements, label }: IdentityView): string =>
  state === 'rejected' || replacements.public.method === 'keep'
    ? 'stays as it is'
    : `→ ${replacementToText(replacements.public, label)}`

const WaitingCard = ({
  identity,
  onSelect,
}: {
  readonly identity: IdentityView
  readonly onSelect: () => void
}) => (
  <Press className={styles.waiting ?? ''} onPress={onSelect}>
    <span className={styles.top}>
      <Swatch category={identity.category} />
      <span className={styles.name}>{identity.label}</span>
      <span className={styles.places}>{counted(identity.places, 'place')}</span>
    </span>
    <span className={styles.waitingBody}>
      <span>{outcome(identity)}</span>
      {identity.state === 'undecided' && isIndirect(identity.category) ? (
        <span className={styles.soft}>Could a neighbour know who this is?</span>
      ) : (
        <span className={styles.heard}>{categoryWords[identity.category].label}</span>
      )}
    </span>
  </Press>
)

type Tab = 'undecided' | 'decided' | 'indirect'

const nothing: Readonly<Record<Tab, string>> = {
  undecided: 'Everything in this story is decided. Read it through once more as it will be printed.',
  decided: 'Nothing is decided yet.',
  indirect: 'No jobs, relations or telling details were found. A person who reads may see more.',
}

/** What is asked of a person in this story: one question in front, the rest waiting quietly. */
export const DecidePanel = ({ room, decisions, onChange }: DecidePanelProps) => {
  const [chosen, setChosen] = useState<Tab>('undecided')
  const { current } = decisions
  const lists: Readonly<Record<Tab, readonly IdentityView[]>> = {
    undecided: room.undecided,
    decided: room.decided,
    indirect: room.indirect,
  }
  const content = (tab: Tab) => {
    const list = lists[tab]
    const isShown = current !== null && (tab === 'undecided' || list.includes(current))
    const rest = list.filter(identity => !isShown || identity.id !== current?.id)
    return (
      <div className={styles.cards}>
        {isShown && current !== null ? (
          <CurrentCard
            key={current.id}
            room={room}
            identity={current}
            decisions={decisions}
            onChange={onChange}
          />
        ) : null}
        {list.length === 0 ? <p className={styles.nothing}>{nothing[tab]}</p> : null}
        <ul className={styles.cards}>
          {rest.map(identity => (
            <li key={identity.id} className={styles.waitingItem}>
              <WaitingCard identity={identity} onSelect={() => decisions.select(identity.id)} />
            </li>
          ))}
        </ul>
      </div>
    )
  }
  return (
    <Tabs
      label="What this story names"
      value={chosen}
      onChange={setChosen}
      items={[
        { id: 'undecided', label: 'To decide', count: lists.undecided.length, content: content('undecided') },
        { id: 'decided', label: 'Decided', count: lists.decided.length, content: content('decided') },
        { id: 'indirect', label: 'Indirect', count: lists.indirect.length, content: content('indirect') },
      ]}
    />
  )
}
