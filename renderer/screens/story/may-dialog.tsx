import { Check, CircleX } from 'lucide-react'
import { useState } from 'react'
import type { StoryView } from '../../../shared/contract/stories.ts'
import type { Audience, Medium, Purpose } from '../../../shared/model/consent.ts'
import { dayInFull, today as todayHere } from '../../app/dates.ts'
import { placeOf, usePlace } from '../../app/place.ts'
import { useOperation } from '../../app/use-operation.ts'
import { audienceWords, toChoices } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { DayField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { Loading } from '../../components/progress.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { gatesToRefusals, gateToTitle, refusalsToSummary } from '../storybooks/gates.ts'
import standing from '../storybooks/standing.module.css'
import styles from './may.module.css'
import { mediumWords, purposeWords } from './purpose-words.ts'

interface MayDialogProps {
  readonly story: StoryView
  readonly onClose: () => void
}

/** May this story be printed: for whom, for what, on which day? Every gate answers, and nothing is changed. */
export const MayDialog = ({ story, onClose }: MayDialogProps) => {
  const { go } = usePlace()
  const today = todayHere()
  const [audience, setAudience] = useState<Audience>('partners')
  const [purpose, setPurpose] = useState<Purpose>('storybook')
  const [medium, setMedium] = useState<Medium>('text')
  const [on, setOn] = useState(today)
  const { data, error, isLoading } = useOperation(
    'consent.may',
    { story: story.id, audience, purpose, medium, ...(on === '' ? {} : { on }) },
    { keep: true },
  )
  const names = {
    stories: new Map([[story.id, story.title]]),
    people: new Map(
      story.participant === null || story.storyteller === null
        ? []
        : [[story.participant, story.storyteller]],
    ),
  }
  const refusals = gatesToRefusals(data?.gates ?? [], names)
  const day = on === '' || on === today ? 'today' : `on ${dayInFull(on)}`
  return (
    <Dialog
      title="May this story be printed?"
      isOpen
      size="large"
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          Close
        </Button>
      }
    >
      <div className={styles.question}>
        <SelectField label="For" value={audience} onChange={setAudience} choices={toChoices(audienceWords)} />
        <SelectField label="In" value={purpose} onChange={setPurpose} choices={toChoices(purposeWords)} />
        <SelectField label="As" value={medium} onChange={setMedium} choices={toChoices(mediumWords)} />
        <DayField label="On" value={on} onChange={setOn} />
      </div>
      <ErrorNotice failure={error} />
      {isLoading ? <Loading label="Asking every gate" /> : null}
      {data === undefined ? null : (
        <div role="status">
          <h3 className={styles.answer}>{data.may ? `Yes, ${day}.` : `No, not ${day}.`}</h3>
          <p className={styles.soft}>
            {data.may
              ? 'As things stand. It is asked again at the moment of saving.'
              : refusalsToSummary(refusals.length)}
          </p>
        </div>
      )}
      {refusals.length === 0 ? null : (
        <ul className={standing.list} aria-label="What stands in the way">
          {refusals.map(({ gate, title }) => (
            <li key={`${gate.gate} ${title}`} className={standing.item}>
              <CircleX size={19} strokeWidth={1.75} aria-hidden="true" className={standing.refused} />
              <div className={standing.words}>
                <p className={standing.title}>{title}</p>
                {gate.detail === '' ? null : <p className={standing.soft}>{gate.detail}</p>}
                {gate.fix === null || gate.fix.place === 'story' ? null : (
                  <div className={standing.ways}>
                    <Button
                      size="small"
                      onPress={() => {
                        if (gate.fix !== null) go(placeOf(gate.fix.place, gate.fix.id))
                      }}
                    >
                      {gate.fix.label}
                    </Button>
                  </div>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <ul className={standing.holdings} aria-label="What holds">
        {(data?.gates ?? [])
          .filter(({ passes }) => passes)
          .map(gate => (
            <li key={`${gate.gate} ${gate.says}`} className={standing.item}>
              <Check size={19} strokeWidth={1.75} aria-hidden="true" className={standing.holds} />
              <p className={standing.words}>{gateToTitle(gate, names)}</p>
            </li>
          ))}
      </ul>
    </Dialog>
  )
}
