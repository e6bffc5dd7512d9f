import { NotebookPen, Pencil } from 'lucide-react'
import { useState } from 'react'
import { birthdayAt } from '../../../shared/consent/age.ts'
import { kindsAfter } from '../../../shared/consent/may-follow.ts'
import { isStanding } from '../../../shared/consent/state.ts'
import type { ConsentEventKind, ConsentState } from '../../../shared/model/consent.ts'
import { dayInFull, today as todayHere } from '../../app/dates.ts'
import { useOperation } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { Loading } from '../../components/progress.tsx'
import { Screen } from '../../components/screen.tsx'
import { ConsentTable } from './consent-table.tsx'
import { ConsentTimeline } from './consent-timeline.tsx'
import { daysBetween, yearsOld } from './days.ts'
import { EvidenceSection } from './evidence-section.tsx'
import { HappeningDialog } from './happening-dialog.tsx'
import { StateChip } from './people-table.tsx'
import styles from './person.module.css'
import { PersonFacts } from './person-facts.tsx'
import { PersonForm } from './person-form.tsx'
import { RequestsSection } from './requests-section.tsx'
import { releasesWith } from './what-happens.tsx'
import { WherePrinted } from './where-printed.tsx'

/** What the state means today, in a sentence; nothing where the table says it already. */
const stateSentences: Readonly<Record<ConsentState, string>> = {
  none: 'Nobody has asked yet, and not asked counts as no: nothing of theirs is printed.',
  offered: 'They were asked and have not answered. No answer is not a yes: nothing of theirs is printed.',
  given: '',
  review_due: 'They were to be asked again by now. Until they have been, nothing new of theirs is printed.',
  expired: 'The time that they agreed to is over. To print their words they have to be asked anew.',
  refused: 'They said no. Nothing of theirs is printed.',
  withdrawn: 'They withdrew. Nothing of theirs is printed from then on.',
  ended: 'The project ended the use of their words. Nothing of theirs is printed.',
  invalidated: 'This consent was found not to hold. Nothing of theirs is printed.',
}

/** From 16 young people decide for themselves, and what others decided for them has to be asked anew. */
const birthdaySoon = (birthDate: string | null, today: string): string | null => {
  const years = birthDate === null ? null : yearsOld(birthDate, today)
  if (birthDate === null || (years !== 15 && years !== 17)) return null
  const birthday = birthdayAt(birthDate, years + 1)
  if (daysBetween(today, birthday) > 60) return null
  const day = dayInFull(birthday)
  return years === 15
    ? `Turns 16 on ${day}. From then on they decide for themselves, and what others agreed for them ends.`
    : `Turns 18 on ${day}. What they agreed to before then is asked again, unless the project chose otherwise.`
}

export const PersonView = ({ participant }: { readonly participant: string }) => {
  const people = useOperation('participants.list', {})
  const consent = useOperation('consent.get', { participant })
  const releases = useOperation('storybooks.list', {}).data?.releases ?? []
  const [isEditing, setEditing] = useState(false)
  const [recording, setRecording] = useState<{ readonly kind: ConsentEventKind | null } | null>(null)
  const person = people.data?.participants.find(({ id }) => id === participant)
  const today = todayHere()
  const under = { label: 'People', place: { name: 'people' } } as const

  if (person === undefined) {
    return (
      <Screen title={people.data === undefined ? '' : 'Nobody has this code'} under={under}>
        <ErrorNotice failure={people.error} />
        {people.isLoading ? <Loading label="Asking the vault" /> : null}
        {people.data === undefined ? null : (
          <Notice>
            {participant} is not in this vault. People are never given a code that was used before.
          </Notice>
        )}
      </Screen>
    )
  }
  const known = consent.data
  const isHolding = known !== undefined && isStanding(known.state)
  const sentence = stateSentences[person.consent]
  const birthday = birthdaySoon(person.birthDate, today)
  const theirs = releasesWith(releases, person.stories)

  return (
    <Screen
      title={person.name}
      under={under}
      beside={
        <>
          <span>{person.id}</span>
          <StateChip person={person} today={today} />
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          {birthday === null ? null : <Notice tone="attention">{birthday}</Notice>}
          <section aria-labelledby="may-be-printed" className={styles.section}>
            <div className={styles.sectionHead}>
              <h2 id="may-be-printed">What may be printed</h2>
              <div className={styles.buttons}>
                {known !== undefined && kindsAfter(known.state).includes('withdrawn') ? (
                  <Button kind="quiet" onPress={() => setRecording({ kind: 'withdrawn' })}>
                    They withdraw
                  </Button>
                ) : null}
                <Button
                  kind="primary"
                  icon={<NotebookPen size={17} strokeWidth={1.75} aria-hidden="true" />}
                  isDisabled={known === undefined}
                  onPress={() => setRecording({ kind: null })}
                >
                  Write down what happened
                </Button>
              </div>
            </div>
            {sentence === '' ? null : <Notice>{sentence}</Notice>}
            {isHolding ? (
              <>
                <p className={styles.until}>
                  {known.until === null
                    ? 'In text storybooks, with no last day agreed.'
                    : `In text storybooks, until the end of ${dayInFull(known.until)}.`}
                </p>
                <ConsentTable grants={known.grants} label="What may be printed, and for whom" />
                <p className={styles.note}>
                  “Not asked” counts as no. Consent is checked again, on the day, each time something is
                  printed.
                </p>
              </>
            ) : null}
          </section>
          <section aria-labelledby="what-happened" className={styles.section}>
            <h2 id="what-happened">What happened</h2>
            <ErrorNotice failure={consent.error} />
            {consent.isLoading ? <Loading label="Asking the vault" /> : null}
            {known === undefined ? null : known.events.length === 0 ? (
              <p className={styles.note}>Nothing has been written down yet.</p>
            ) : (
              <ConsentTimeline events={known.events} />
            )}
          </section>
          <EvidenceSection participant={person.id} />
          <RequestsSection participant={person.id} name={person.name} />
          <WherePrinted participant={person.id} />
        </div>
        <aside className={styles.side} aria-label="Details">
          <PersonFacts
            person={person}
            today={today}
            releases={theirs.length}
            action={
              <Button
                size="small"
                icon={<Pencil size={15} strokeWidth={1.75} aria-hidden="true" />}
                onPress={() => setEditing(true)}
              >
                Change details
              </Button>
            }
          />
        </aside>
      </div>
      {isEditing ? <PersonForm person={person} onClose={() => setEditing(false)} /> : null}
      {recording === null || known === undefined ? null : (
        <HappeningDialog
          whose={{ participant: person.id, name: person.name, birthDate: person.birthDate }}
          stories={person.stories.length}
          consent={known}
          kind={recording.kind}
          releases={theirs}
          onClose={() => setRecording(null)}
        />
      )}
    </Screen>
  )
}
