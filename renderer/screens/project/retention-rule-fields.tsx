import { useState } from 'react'
import type { RetentionAction, RetentionItem, RetentionTrigger } from '../../../shared/model/retention.ts'
import { useDo } from '../../app/use-operation.ts'
import { toChoices } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { say } from '../../components/toast.tsx'
import styles from './project.module.css'
import { retentionActionWords, retentionItemWords, retentionTriggerWords } from './retention-words.ts'

/** A rule: what, how many months after what, and then what. A new one takes the place of the one for the same thing. */
export const RetentionRuleFields = () => {
  const set = useDo('retention.setRule')
  const [item, setItem] = useState<RetentionItem>('transcript')
  const [months, setMonths] = useState('')
  const [trigger, setTrigger] = useState<RetentionTrigger>('project_end')
  const [action, setAction] = useState<RetentionAction>('review')
  const [isTried, setTried] = useState(false)
  const isNumber = /^\d{1,4}$/.test(months.trim()) && Number(months) <= 1200
  const keep = async (): Promise<void> => {
    setTried(true)
    if (!isNumber) return
    const answer = await set.run({ item, months: Number(months), trigger, action })
    if (!answer.ok) return
    setMonths('')
    setTried(false)
    say('The rule is kept.')
  }
  return (
    <>
      <div className={styles.add}>
        <SelectField
          label="Keep"
          className={styles.grow ?? ''}
          value={item}
          onChange={setItem}
          choices={toChoices(retentionItemWords)}
        />
        <TextField
          label="Months"
          inputMode="numeric"
          value={months}
          maxLength={4}
          onChange={setMonths}
          problem={isTried && !isNumber ? 'Please write a number of months.' : null}
        />
        <SelectField
          label="Counted"
          className={styles.grow ?? ''}
          value={trigger}
          onChange={setTrigger}
          choices={toChoices(retentionTriggerWords)}
        />
        <SelectField
          label="Then"
          className={styles.grow ?? ''}
          value={action}
          onChange={setAction}
          choices={toChoices(retentionActionWords)}
        />
        <Button isPending={set.isBusy} onPress={() => void keep()}>
          Keep this rule
        </Button>
      </div>
      <ErrorNotice failure={set.error} />
    </>
  )
}
