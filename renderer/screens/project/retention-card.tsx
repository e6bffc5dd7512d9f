import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { RetentionDue } from '../../../shared/model/retention.ts'
import { dayInFull } from '../../app/dates.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { counted } from '../../app/words.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { say } from '../../components/toast.tsx'
import { DueDialog } from './due-dialog.tsx'
import styles from './project.module.css'
import { RetentionRuleFields } from './retention-rule-fields.tsx'
import {
  retentionActionWords,
  retentionDoneWords,
  retentionItemWords,
  retentionTriggerWords,
} from './retention-words.ts'

const shown = 20

/** How long things are kept, what is due, and what was done. Nothing is done until somebody confirms it. */
export const RetentionCard = () => {
  const { data, error } = useOperation('retention.get', {})
  const remove = useDo('retention.removeRule')
  const [confirming, setConfirming] = useState<RetentionDue | null>(null)
  const rules = data?.rules ?? []
  const due = data?.due ?? []
  const disposals = data?.disposals ?? []
  return (
    <section aria-labelledby="retention">
      <Card className={styles.card ?? ''}>
        <h2 id="retention" className={styles.heading}>
          How long things are kept
        </h2>
        <p className={styles.says}>
          This project’s own choice, as its ethics approval and its funder ask. What is due is shown here, and
          done only when somebody confirms it.
        </p>
        <ErrorNotice failure={error ?? remove.error} />
        {rules.length === 0 ? null : (
          <ul className={styles.items}>
            {rules.map(rule => (
              <li key={rule.id} className={styles.item}>
                <span className={styles.itemName}>
                  <strong>{retentionItemWords[rule.item]}</strong>: {counted(rule.months, 'month')}{' '}
                  {retentionTriggerWords[rule.trigger]}, then{' '}
                  {retentionActionWords[rule.action].toLocaleLowerCase('en-GB')}{' '}
                  <span className={styles.count}>{rule.id}</span>
                </span>
                <IconButton
                  label={`Take out the rule for ${retentionItemWords[rule.item].toLocaleLowerCase('en-GB')}`}
                  icon={<Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />}
                  onPress={() => void remove.run({ item: rule.item })}
                />
              </li>
            ))}
          </ul>
        )}
        <RetentionRuleFields />
        <h3 className={styles.subheading}>Due today</h3>
        {due.length === 0 ? (
          <p className={styles.says}>Nothing.</p>
        ) : (
          <ul className={styles.items} aria-label="Due today">
            {due.slice(0, shown).map(thing => (
              <li key={`${thing.rule} ${thing.object}`} className={styles.item}>
                <span className={styles.itemName}>
                  {retentionItemWords[thing.item]}: {thing.object}{' '}
                  <span className={styles.count}>since {dayInFull(thing.dueOn)}</span>
                </span>
                <Button
                  size="small"
                  aria-label={`${retentionActionWords[thing.action]}: ${thing.object}`}
                  onPress={() => setConfirming(thing)}
                >
                  {retentionActionWords[thing.action]}…
                </Button>
              </li>
            ))}
          </ul>
        )}
        {due.length > shown ? (
          <p className={styles.says}>And {(due.length - shown).toLocaleString('en-GB')} more.</p>
        ) : null}
        {disposals.length === 0 ? null : (
          <>
            <h3 className={styles.subheading}>Done</h3>
            <ul className={styles.items} aria-label="Done">
              {disposals
                .toReversed()
                .slice(0, shown)
                .map(done => (
                  <li key={`${done.rule} ${done.object}`} className={styles.item}>
                    <span className={styles.itemName}>
                      {retentionItemWords[done.item]}: {done.object} {retentionDoneWords[done.action]}
                    </span>
                    <span className={styles.count}>
                      {done.by}, {dayInFull(done.on)}
                    </span>
                  </li>
                ))}
            </ul>
          </>
        )}
      </Card>
      {confirming === null ? null : (
        <DueDialog
          due={confirming}
          onClose={() => setConfirming(null)}
          onDone={() => {
            setConfirming(null)
            say('Done, and written into the record.')
          }}
        />
      )}
    </section>
  )
}
