import { type FormEvent, useState } from 'react'
import { ProjectPolicy } from '../../../shared/model/project-terms.ts'
import type { Failure } from '../../../shared/model/result.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox, TextField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { SectionCard } from '../../components/section-card.tsx'
import { say } from '../../components/toast.tsx'
import { focusFirstProblem } from '../people/focus-problem.ts'
import { policyFields, typedToPolicy } from './policy-fields.ts'
import styles from './project.module.css'

interface PolicyCardProps {
  readonly policy: ProjectPolicy
  readonly failure: Failure | null
  readonly onChange: (policy: ProjectPolicy) => Promise<boolean>
}

/** Thresholds that no law sets: each with Storykeep's default, and each the project's own to choose. */
export const PolicyCard = ({ policy, failure, onChange }: PolicyCardProps) => {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [asksAt18, setAsksAt18] = useState(policy.askAgainAt18)
  const [isTried, setTried] = useState(false)
  const wordsOf = (name: (typeof policyFields)[number]['name']): string =>
    typed[name] ?? policy[name]?.toString() ?? ''
  const read = typedToPolicy(wordsOf, asksAt18)

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (!read.ok) {
      focusFirstProblem(event.currentTarget)
      return
    }
    if (await onChange(read.value)) say('Kept. It holds from now on, also for what was agreed before.')
  }
  const defaults = ProjectPolicy.parse({})
  return (
    <SectionCard id="policy" title="This project’s own choices">
      <p className={styles.says}>
        No law and no standard sets these numbers. They stand at what Storykeep suggests until the project
        chooses otherwise.
      </p>
      <form noValidate className={styles.form} onSubmit={event => void save(event)}>
        <div className={styles.pair}>
          {policyFields.map(({ name, label, help }) => (
            <TextField
              key={name}
              label={label}
              help={`${help} Suggested: ${defaults[name] ?? 'none'}.`}
              inputMode="numeric"
              value={wordsOf(name)}
              maxLength={4}
              onChange={words => setTyped({ ...typed, [name]: words })}
              problem={isTried && !read.ok ? (read.problems[name] ?? null) : null}
            />
          ))}
        </div>
        <Checkbox isSelected={asksAt18} onChange={setAsksAt18}>
          Ask everybody again at 18 who agreed before. Suggested: yes.
        </Checkbox>
        <ErrorNotice failure={failure} />
        <div>
          <Button kind="primary" type="submit">
            Keep these choices
          </Button>
        </div>
      </form>
    </SectionCard>
  )
}
