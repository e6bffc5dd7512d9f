import { useEffect, useRef } from 'react'
import { useOperation } from '../../app/use-operation.ts'
import { counted } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { gatesToRefusals } from '../storybooks/gates.ts'
import { LeakList } from '../storybooks/leak-list.tsx'
import type { Refused } from './answer.ts'
import styles from './handover.module.css'

/** Why nothing was handed over, and the way to go on without what stands in the way. */
export const Refusals = ({
  refused,
  titles,
  onLeaveOut,
}: {
  readonly refused: Refused
  readonly titles: ReadonlyMap<string, string>
  readonly onLeaveOut: (stories: readonly string[]) => void
}) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'start' })
  }, [])
  const people = useOperation('participants.list', {}).data?.participants ?? []
  const names = { stories: titles, people: new Map(people.map(({ id, name }) => [id, name])) }
  const refusals = gatesToRefusals(refused.gates, names)
  const groups = Map.groupBy(refusals, ({ story }) => story?.id ?? null)
  const stories = [...new Set(refusals.flatMap(({ story }) => (story === null ? [] : [story.id])))]
  return (
    <div ref={place} className={styles.refusals}>
      <Notice
        tone="attention"
        isAlert
        title="Nothing was handed over"
        action={
          stories.length === 0 ? undefined : (
            <Button size="small" onPress={() => onLeaveOut(stories)}>
              Leave out {counted(stories.length, 'story', 'stories')}
            </Button>
          )
        }
      >
        {refused.leaks.length === 0 ? null : (
          <>
            <p>The words were searched before they were sealed, and this was found:</p>
            <LeakList findings={refused.leaks} task="saving" />
          </>
        )}
        <ul className={styles.groups}>
          {[...groups].map(([story, reasons]) => (
            <li key={story ?? ''}>
              {story === null ? null : <strong>“{titles.get(story) ?? story}”</strong>}
              <ul className={styles.reasons}>
                {reasons.map(({ gate, title }, index) => (
                  <li key={`${gate.gate} ${index}`}>
                    {gate.about === 'story' ? gate.says : title}
                    {gate.detail === '' ? '' : '. '}
                    <span className={styles.soft}>{gate.detail}</span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
