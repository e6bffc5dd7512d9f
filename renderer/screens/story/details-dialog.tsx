import { useState } from 'react'
import type { StoryView } from '../../../shared/contract/stories.ts'
import type { AttributionRung } from '../../../shared/model/consent.ts'
import { useDo } from '../../app/use-operation.ts'
import { attributionWords, keysOf } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { WhoseSelects } from '../stories/whose-selects.tsx'
import { creditNeeds, wordsToWarnings } from './details.ts'

/** Title, storyteller, occasion, content warnings and credit. */
export const DetailsDialog = ({
  story,
  onClose,
}: {
  readonly story: StoryView
  readonly onClose: () => void
}) => {
  const update = useDo('stories.update')
  const [title, setTitle] = useState(story.title)
  const [participant, setParticipant] = useState(story.participant)
  const [session, setSession] = useState(story.session)
  const [warnings, setWarnings] = useState(story.warnings.join(', '))
  const [rung, setRung] = useState<AttributionRung>(story.attribution.rung)
  const [credit, setCredit] = useState(story.attribution.credit)
  const [checkedBy, setCheckedBy] = useState(story.attribution.othersCheckedBy ?? '')
  const [isTried, setTried] = useState(false)
  const needs = creditNeeds(rung)

  const send = async () => {
    setTried(true)
    if (title.trim() === '' || (needs.credit && credit.trim() === '')) return
    const answer = await update.run({
      story: story.id,
      title: title.trim(),
      participant,
      session,
      warnings: [...wordsToWarnings(warnings)],
      attribution: {
        rung,
        credit: needs.credit ? credit.trim() : '',
        othersCheckedBy: needs.check && checkedBy.trim() !== '' ? checkedBy.trim() : null,
      },
    })
    if (answer.ok) onClose()
  }

  return (
    <Dialog
      title="Details of the story"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Not now</Button>
          <Button kind="primary" isPending={update.isBusy} onPress={() => void send()}>
            Keep these
          </Button>
        </>
      }
    >
      <TextField
        label="Title"
        value={title}
        onChange={setTitle}
        maxLength={200}
        problem={isTried && title.trim() === '' ? 'Please give the story a title.' : null}
      />
      <WhoseSelects
        participant={participant}
        session={session}
        onParticipant={setParticipant}
        onSession={setSession}
      />
      <TextField
        label="Content warnings"
        help="A few words each, with commas between: war, hospital admission"
        value={warnings}
        onChange={setWarnings}
        maxLength={1000}
      />
      <SelectField
        label="Credit"
        help="How the storyteller wishes to be named in print."
        value={rung}
        onChange={setRung}
        choices={keysOf(attributionWords).map(value => ({
          value,
          label: attributionWords[value],
          hint: value,
        }))}
      />
      {needs.credit ? (
        <TextField
          label="As it is printed"
          help="The name, and the role where they want it, in their own words."
          value={credit}
          onChange={setCredit}
          maxLength={120}
          problem={isTried && credit.trim() === '' ? 'Please write the words to print.' : null}
        />
      ) : null}
      {needs.check ? (
        <>
          <Notice tone="attention">
            A name in print can also show who the people around the storyteller are. Somebody has to look at
            that.
          </Notice>
          <TextField
            label="Who looked, and found that nobody else is shown"
            value={checkedBy}
            onChange={setCheckedBy}
            maxLength={120}
          />
        </>
      ) : null}
      <ErrorNotice failure={update.error} />
    </Dialog>
  )
}
