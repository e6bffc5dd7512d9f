import { type FormEvent, useId, useState } from 'react'
import type { z } from 'zod'
import type { Output } from '../../../shared/contract/contract.ts'
import type { ParticipantRow } from '../../../shared/contract/people.ts'
import type { ConsentEvent, ConsentEventKind, Evidence } from '../../../shared/model/consent.ts'
import { today as todayHere } from '../../app/dates.ts'
import { useDo } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ChoiceField, DayField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { say } from '../../components/toast.tsx'
import { yearsOld } from './days.ts'
import { focusFirstProblem } from './focus-problem.ts'
import styles from './form.module.css'
import { GrantMatrix } from './grant-matrix.tsx'
import { grantsToTable, tableChanges } from './grants.ts'
import { happeningOf, happeningsAfter } from './happenings.ts'
import { TakeBack } from './take-back.tsx'
import { type Release, WhatHappens } from './what-happens.tsx'
import { authorityProblem, firstAnswer, knownRoutes, WhoDecided } from './who-decided.tsx'
import { evidenceWords } from './words.ts'

export interface HappeningDialogProps {
  readonly person: ParticipantRow
  readonly consent: Output<'consent.get'>
  /** What happened, where it was chosen before: then nothing else can be. */
  readonly kind: ConsentEventKind | null
  /** Saved storybooks with this person's words. */
  readonly releases: readonly Release[]
  readonly onClose: () => void
}

const evidences = ['signed', 'audio', 'witnessed', 'electronic', 'none'] as const

const ageToday = ({ name, birthDate }: ParticipantRow, today: string): string => {
  const years = birthDate === null ? null : yearsOld(birthDate, today)
  return years === null ? '' : `${name} is ${years} today.`
}

/** Writes down one thing that happened to a person's consent. What was written earlier stays as it is. */
export const HappeningDialog = ({
  person,
  consent,
  kind: fixed,
  releases,
  onClose,
}: HappeningDialogProps) => {
  const formId = useId()
  const today = todayHere()
  const before = grantsToTable(consent.grants)
  const routes = knownRoutes(consent.routes)
  const possible = happeningsAfter(consent.state)
  const [kind, setKind] = useState<ConsentEventKind | null>(fixed)
  const [on, setOn] = useState(today)
  const [answers, setAnswers] = useState(before)
  const [authority, setAuthority] = useState(() => firstAnswer(routes))
  const [evidence, setEvidence] = useState<z.infer<typeof Evidence>>(fixed === null ? 'signed' : 'none')
  const [expiresOn, setExpiresOn] = useState('')
  const [reviewOn, setReviewOn] = useState('')
  const [isTried, setTried] = useState(false)
  const recording = useDo('consent.record')

  const happening = kind === null ? null : happeningOf(kind)
  const changes =
    happening === null || happening.asksAnswers === 'none' ? [] : [...tableChanges(before, answers)]
  const dayProblem =
    on === '' ? 'Say on which day it happened.' : on > today ? 'This day has not come yet.' : null
  const untilProblem =
    expiresOn !== '' && on !== '' && expiresOn < on ? 'This is before the day on which it happened.' : null
  const reviewProblem =
    reviewOn !== '' && expiresOn !== '' && reviewOn > expiresOn ? 'This is after it runs out.' : null
  const nothingTaken = happening?.asksAnswers === 'given' && changes.length === 0
  const whoProblem = happening?.asksWhoDecided === true ? authorityProblem(authority) : null
  const isReady =
    happening !== null &&
    [dayProblem, whoProblem, untilProblem, reviewProblem].every(problem => problem === null) &&
    !nothingTaken

  const choose = (next: ConsentEventKind): void => {
    setKind(next)
    setAnswers(before)
    setEvidence(happeningOf(next).asksWhoDecided ? 'signed' : 'none')
    setTried(false)
  }

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (!isReady) {
      focusFirstProblem(event.currentTarget)
      return
    }
    const happened: ConsentEvent = {
      kind: happening.kind,
      on,
      evidence,
      authority: happening.asksWhoDecided ? authority : null,
      grants: changes,
      expiresOn: happening.asksUntil && expiresOn !== '' ? expiresOn : null,
      reviewOn: happening.asksUntil && reviewOn !== '' ? reviewOn : null,
    }
    const answer = await recording.run({ participant: person.id, event: happened })
    if (!answer.ok) return
    say('Written down.')
    onClose()
  }

  const isEnding = kind === 'withdrawn'
  return (
    <Dialog
      title={
        isEnding && fixed !== null
          ? `${person.name} withdraws`
          : `What happened with ${person.name}’s consent?`
      }
      isOpen
      size="large"
      role={fixed === null ? 'dialog' : 'alertdialog'}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind={isEnding ? 'harm' : 'primary'}
            type="submit"
            form={formId}
            isDisabled={happening === null}
            isPending={recording.isBusy}
          >
            {isEnding ? 'Write down the withdrawal' : 'Write it down'}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={event => void save(event)} className={styles.form}>
        {fixed === null ? (
          <div className={styles.columns}>
            <ChoiceField<ConsentEventKind>
              label="What happened?"
              value={kind}
              onChange={choose}
              choices={possible.map(({ kind: value, label, says }) => ({ value, label, help: says }))}
            />
          </div>
        ) : null}
        {happening === null ? null : (
          <>
            {isEnding ? <WhatHappens stories={person.stories.length} releases={releases} /> : null}
            {happening.asksAnswers === 'all' ? <GrantMatrix value={answers} onChange={setAnswers} /> : null}
            {happening.asksAnswers === 'given' ? (
              <>
                <TakeBack before={before} value={answers} onChange={setAnswers} />
                {isTried && nothingTaken ? (
                  <p className={styles.problem} role="alert">
                    Choose at least one thing that they take back.
                  </p>
                ) : null}
              </>
            ) : null}
            {happening.asksWhoDecided ? (
              <WhoDecided
                routes={routes}
                age={ageToday(person, today)}
                value={authority}
                onChange={setAuthority}
                isTried={isTried}
              />
            ) : null}
            <div className={styles.pair}>
              <DayField
                label="On which day?"
                value={on}
                max={today}
                onChange={setOn}
                problem={isTried ? dayProblem : null}
              />
              <SelectField<z.infer<typeof Evidence>>
                label="What is kept to show it?"
                value={evidence}
                onChange={setEvidence}
                choices={evidences
                  .filter(value => value !== 'none' || !happening.asksWhoDecided)
                  .map(value => ({ value, label: evidenceWords[value] }))}
              />
            </div>
            {happening.asksUntil ? (
              <div className={styles.pair}>
                <DayField
                  label="Runs out at the end of"
                  help="Leave empty where no end was agreed."
                  value={expiresOn}
                  onChange={setExpiresOn}
                  problem={isTried ? untilProblem : null}
                />
                <DayField
                  label="Ask again by"
                  help="After this day nothing new is printed until they were asked."
                  value={reviewOn}
                  onChange={setReviewOn}
                  problem={isTried ? reviewProblem : null}
                />
              </div>
            ) : null}
          </>
        )}
        <ErrorNotice failure={recording.error} />
      </form>
    </Dialog>
  )
}
