import { type FormEvent, useId, useState } from 'react'
import type { z } from 'zod'
import type { ConsentView } from '../../../shared/contract/consent.ts'
import type { ConsentEventKind, Evidence, NewConsentEvent } from '../../../shared/model/consent.ts'
import type { ConsentTerms } from '../../../shared/model/consent-record.ts'
import { today as todayHere } from '../../app/dates.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
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
import { firstReview, firstTerms, termsProblem } from './terms.ts'
import { TermsFields } from './terms-fields.tsx'
import { type Release, WhatHappens } from './what-happens.tsx'
import { authorityProblem, firstAnswer, knownRoutes, WhoDecided } from './who-decided.tsx'
import { evidenceWords } from './words.ts'

/** A person, or the people of an occasion who agreed together. */
export type Whose =
  | { readonly participant: string; readonly name: string; readonly birthDate: string | null }
  | { readonly session: string; readonly name: string }

export interface HappeningDialogProps {
  readonly whose: Whose
  /** How many stories are theirs. */
  readonly stories: number
  readonly consent: ConsentView
  /** What happened, where it was chosen before: then nothing else can be. */
  readonly kind: ConsentEventKind | null
  /** Saved storybooks with this person's words. */
  readonly releases: readonly Release[]
  readonly onClose: () => void
}

const evidences = ['signed', 'audio', 'witnessed', 'electronic', 'none'] as const

const ageToday = (whose: Whose, today: string): string => {
  if ('session' in whose) return 'The youngest who was there decides which ways are open.'
  const years = whose.birthDate === null ? null : yearsOld(whose.birthDate, today)
  return years === null ? '' : `${whose.name} is ${years} today.`
}

/** Either records by its own operation; the vault asks the same of both. */
const useRecording = (whose: Whose) => {
  const ofPerson = useDo('consent.record')
  const ofGroup = useDo('consent.recordForSession')
  const doing = 'session' in whose ? ofGroup : ofPerson
  return {
    isBusy: doing.isBusy,
    error: doing.error,
    run: (event: NewConsentEvent) =>
      'session' in whose
        ? ofGroup.run({ session: whose.session, event })
        : ofPerson.run({ participant: whose.participant, event }),
  }
}

/** What the record is filled in from. */
const useRecordSources = (whose: Whose) => {
  const project = useOperation('project.get', {}).data
  const forms = useOperation('forms.list', {}).data?.forms ?? []
  const rules = useOperation('retention.get', {}).data?.rules ?? []
  const participant = 'session' in whose ? '' : whose.participant
  const evidence =
    useOperation('evidence.list', { participant }, { when: participant !== '' }).data?.evidence ?? []
  return {
    project,
    forms,
    evidence,
    storiesKept: rules.find(({ item }) => item === 'transcript')?.id ?? null,
  }
}

/** Writes down one thing that happened to a person's consent. What was written earlier stays as it is. */
export const HappeningDialog = ({
  whose,
  stories,
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
  const [typedReview, setReviewOn] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const recording = useRecording(whose)
  const { project, forms, evidence: items, storiesKept } = useRecordSources(whose)
  const [typedTerms, setTerms] = useState<ConsentTerms | null>(null)

  const happening = kind === null ? null : happeningOf(kind)
  const changes =
    happening === null || happening.asksAnswers === 'none' ? [] : [...tableChanges(before, answers)]
  const dayProblem =
    on === '' ? 'Say on which day it happened.' : on > today ? 'This day has not come yet.' : null
  const untilProblem =
    expiresOn !== '' && on !== '' && expiresOn < on ? 'This is before the day on which it happened.' : null
  // Until somebody types, they follow what the project chose and the day that was written.
  const terms = typedTerms ?? firstTerms(project, forms[0]?.id ?? null, on, storiesKept)
  const asksTerms = kind === 'given' || kind === 'reconfirmed'
  const reviewOn = typedReview ?? (kind === 'given' ? firstReview(project, on) : '')
  const reviewProblem =
    reviewOn !== '' && expiresOn !== '' && reviewOn > expiresOn ? 'This is after it runs out.' : null
  const howProblem = asksTerms ? termsProblem(terms, evidence) : null
  const nothingTaken = happening?.asksAnswers === 'given' && changes.length === 0
  const whoProblem = happening?.asksWhoDecided === true ? authorityProblem(authority) : null
  const isReady =
    happening !== null &&
    [dayProblem, whoProblem, untilProblem, reviewProblem, howProblem].every(problem => problem === null) &&
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
    const happened: NewConsentEvent = {
      kind: happening.kind,
      on,
      evidence,
      authority: happening.asksWhoDecided ? authority : null,
      grants: changes,
      expiresOn: happening.asksUntil && expiresOn !== '' ? expiresOn : null,
      reviewOn: happening.asksUntil && reviewOn !== '' ? reviewOn : null,
      record: asksTerms ? terms : null,
    }
    const answer = await recording.run(happened)
    if (!answer.ok) return
    say('Written down.')
    onClose()
  }

  const isEnding = kind === 'withdrawn'
  return (
    <Dialog
      title={
        isEnding && fixed !== null ? `${whose.name} withdraws` : `What happened with ${whose.name}’s consent?`
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
            {isEnding ? <WhatHappens stories={stories} releases={releases} /> : null}
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
                age={ageToday(whose, today)}
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
            {asksTerms ? (
              <TermsFields
                value={terms}
                onChange={setTerms}
                forms={forms}
                evidence={items}
                keptAs={evidence}
                isTried={isTried}
              />
            ) : null}
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
                  help="After this day nothing new is printed until they were asked. When that is, is this project’s own choice."
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
