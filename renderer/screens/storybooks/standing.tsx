import { Check, CircleX } from 'lucide-react'
import { useState } from 'react'
import type { GateAnswer } from '../../../shared/contract/gates.ts'
import { placeOf, usePlace } from '../../app/place.ts'
import { Button } from '../../components/button.tsx'
import { useFocusNext } from '../project/use-focus-next.ts'
import { gatesToHoldings, gatesToRefusals, type Names, type Refusal, refusalsToSummary } from './gates.ts'
import { isSoft, OverrideDialog } from './override-dialog.tsx'
import styles from './standing.module.css'

export interface StandingProps {
  readonly storybook: string
  readonly gates: readonly GateAnswer[]
  readonly isReady: boolean
  /** The last attempt was refused for what was found in the file itself, which is told above. */
  readonly wasRefused: boolean
  readonly names: Names
  readonly leftOut: ReadonlySet<string>
  readonly onLeaveOut: (story: string, isLeftOut: boolean) => void
}

/** What stands in the way of saving, each with a way on; then what holds. */
export const Standing = (props: StandingProps) => {
  const { storybook, gates, isReady, wasRefused, names, leftOut, onLeaveOut } = props
  const refusals = gatesToRefusals(gates, names)
  const focusNext = useFocusNext()
  // The button that was pressed goes away; the focus goes to the one that takes it back, or to the heading.
  const leave = (story: string, isLeftOut: boolean): void => {
    onLeaveOut(story, isLeftOut)
    focusNext(isLeftOut ? `put-back-${story}` : 'standing')
  }
  return (
    <div className={styles.standing}>
      <div role="status">
        <h2 id="standing" tabIndex={-1} className={styles.heading}>
          {!isReady
            ? 'This storybook cannot be saved yet'
            : wasRefused
              ? 'Everything else holds'
              : 'This storybook can be saved'}
        </h2>
        {isReady && wasRefused ? null : <p className={styles.soft}>{refusalsToSummary(refusals.length)}</p>}
      </div>
      {refusals.length === 0 ? null : (
        <ul className={styles.list} aria-label="What stands in the way">
          {refusals.map((refusal, index) => (
            <RefusalItem
              key={`${refusal.gate.gate} ${refusal.gate.story} ${refusal.gate.participant} ${index}`}
              storybook={storybook}
              refusal={refusal}
              onLeaveOut={leave}
            />
          ))}
        </ul>
      )}
      {leftOut.size === 0 ? null : (
        <section aria-labelledby="left-out" className={styles.leftOut}>
          <h3 id="left-out" className={styles.subheading}>
            Left out of this saving
          </h3>
          <ul>
            {[...leftOut].map(story => {
              const title = names.stories.get(story) ?? story
              return (
                <li key={story} className={styles.leftOutItem}>
                  <span>{title}</span>
                  <Button
                    kind="link"
                    id={`put-back-${story}`}
                    aria-label={`Put back “${title}”`}
                    onPress={() => leave(story, false)}
                  >
                    Put back
                  </Button>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      <Holdings gates={gates} names={names} />
    </div>
  )
}

const RefusalItem = ({
  storybook,
  refusal: { gate, title, story },
  onLeaveOut,
}: Pick<StandingProps, 'storybook' | 'onLeaveOut'> & { readonly refusal: Refusal }) => {
  const { go } = usePlace()
  const [isAnswering, setAnswering] = useState(false)
  const { fix } = gate
  // A way on that leads to where one is already would be a button that does nothing.
  const isHere = fix !== null && fix.place === 'storybook' && (fix.id === null || fix.id === storybook)
  return (
    <li className={styles.item}>
      <CircleX size={19} strokeWidth={1.75} aria-hidden="true" className={styles.refused} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {gate.detail === '' ? null : <p className={styles.soft}>{gate.detail}</p>}
        <div className={styles.ways}>
          {fix === null || isHere ? null : (
            <Button size="small" onPress={() => go(placeOf(fix.place, fix.id))}>
              {fix.label}
            </Button>
          )}
          {isSoft(gate) ? (
            <Button size="small" aria-label={`Answer for it: ${title}`} onPress={() => setAnswering(true)}>
              Answer for it
            </Button>
          ) : null}
          {story === null ? null : (
            <Button
              size="small"
              aria-label={`Leave this story out: ${story.title}`}
              onPress={() => onLeaveOut(story.id, true)}
            >
              Leave this story out
            </Button>
          )}
        </div>
      </div>
      {isAnswering ? (
        <OverrideDialog storybook={storybook} gate={gate} title={title} onClose={() => setAnswering(false)} />
      ) : null}
    </li>
  )
}

const Holdings = ({ gates, names }: Pick<StandingProps, 'gates' | 'names'>) => {
  const holdings = gatesToHoldings(gates, names)
  if (holdings.length === 0) return null
  return (
    <ul className={styles.holdings} aria-label="What holds">
      {holdings.map(({ title, detail }) => (
        <li key={`${title} ${detail}`} className={styles.item}>
          <Check size={19} strokeWidth={1.75} aria-hidden="true" className={styles.holds} />
          <div className={styles.words}>
            <p>{title}</p>
            {detail === '' ? null : <p className={styles.soft}>{detail}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
