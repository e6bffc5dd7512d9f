import { Info } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { IdentityView } from '../../../shared/contract/identities.ts'
import { categoryWords, counted } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import styles from './decide.module.css'
import { PrintedAs } from './printed-as.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { Swatch } from './swatch.tsx'
import type { Decisions } from './use-decisions.ts'
import type { StoryRoom } from './use-story.ts'

interface CurrentCardProps {
  readonly room: StoryRoom
  readonly identity: IdentityView
  readonly decisions: Decisions
  readonly onChange: () => void
}

const tierWords = {
  certain: 'Sure: known by its form, or decided before',
  likely: 'Likely: the words around it say so',
  check: 'Worth a look: it may be nothing',
} as const

const SamePerson = ({ identity, decisions }: Pick<CurrentCardProps, 'identity' | 'decisions'>) =>
  identity.maybeSame.length === 0 ? null : (
    <p className={styles.same}>
      {identity.category === 'PERSON' ? 'Same person as ' : 'Same as '}
      {identity.maybeSame.map(({ id, label }, index) => (
        <span key={id}>
          {index === 0 ? '' : ', '}
          <Button
            kind="link"
            size="small"
            className={styles.sameLink ?? ''}
            aria-label={`Yes, the same as ${label}`}
            onPress={() => void decisions.mergeInto(id)}
          >
            {label}
          </Button>
        </span>
      ))}
      ?
    </p>
  )

const Answers = ({ identity, decisions, onChange }: Omit<CurrentCardProps, 'room'>) => {
  const change = (
    <Button size="small" keys="C" onPress={onChange}>
      Change
    </Button>
  )
  if (identity.state === 'undecided') {
    return (
      <div className={styles.answers}>
        <Button kind="primary" size="small" keys="A" onPress={() => void decisions.accept()}>
          Accept
        </Button>
        {change}
        <Button size="small" keys="R" onPress={() => void decisions.reject()}>
          Not this
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.answers}>
      {identity.state === 'accepted' ? change : null}
      <Button size="small" onPress={() => void decisions.reopen()}>
        Decide again
      </Button>
    </div>
  )
}

/** The one question that is asked now: who or what, why, what will be printed, and the answers. */
export const CurrentCard = ({ room, identity, decisions, onChange }: CurrentCardProps) => {
  const [isSplitting, setSplitting] = useState(false)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    // The button that was pressed went with the card before this one: go on from here, not from the page's top.
    if (document.activeElement === document.body) card.current?.focus({ preventScroll: true })
  }, [])
  const here = room.story.mentions.filter(mention => mention.identity === identity.id)
  const { label, family } = categoryWords[identity.category]
  const others = identity.forms.filter(form => form !== identity.label)
  return (
    <section ref={card} tabIndex={-1} className={styles.current} aria-label={`Now: ${identity.label}`}>
      <div className={styles.top}>
        <Swatch category={identity.category} />
        <h2 className={styles.name}>{identity.label}</h2>
        <span className={styles.places}>
          {counted(identity.places, 'place')} · {counted(identity.stories, 'story', 'stories')}
        </span>
      </div>
      <div className={styles.body}>
        <p className={styles.kind}>
          {label}
          {family === 'indirect' ? ' · could a neighbour know who this is?' : ''}
        </p>
        {others.length === 0 ? null : <p className={styles.kind}>Also {others.join(', ')}</p>}
        <SamePerson identity={identity} decisions={decisions} />
        {identity.state === 'rejected' ? (
          <p className={styles.printed}>Identifies nobody: it stays as it is.</p>
        ) : (
          <div className={styles.printedRow}>
            <PrintedAs identity={identity} />
            {identity.number === null ? null : <Chip>number {identity.number}</Chip>}
          </div>
        )}
        <p className={styles.why} title={tierWords[identity.tier]}>
          <Info size={15} strokeWidth={1.75} aria-hidden="true" />
          <span>{identity.why}</span>
        </p>
        <ErrorNotice failure={decisions.refusal} />
      </div>
      <Answers identity={identity} decisions={decisions} onChange={onChange} />
      {here.length > 1 ? (
        <Button kind="link" size="small" className={styles.split ?? ''} onPress={() => setSplitting(true)}>
          One of these is somebody or something else
        </Button>
      ) : null}
      {isSplitting ? (
        <SplitDialog room={room} mentions={here} decisions={decisions} onClose={() => setSplitting(false)} />
      ) : null}
    </section>
  )
}
