import { useState } from 'react'
import type { StoryView } from '../../../shared/contract/stories.ts'
import { useDo } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { WhoseSelects } from '../stories/whose-selects.tsx'
import { CreditFields } from './credit-fields.tsx'
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
  const [attribution, setAttribution] = useState(story.attribution)
  const [isTried, setTried] = useState(false)
  const needs = creditNeeds(attribution)
  const credit = attribution.credit.trim()
  const checkedBy = attribution.othersCheckedBy?.trim() ?? ''
  const isCreditMissing = needs.credit && credit === ''

  const send = async () => {
    setTried(true)
    if (title.trim() === '' || isCreditMissing) return
    const answer = await update.run({
      story: story.id,
      title: title.trim(),
      participant,
      session,
      warnings: [...wordsToWarnings(warnings)],
      attribution: {
        rung: attribution.rung,
        credit: needs.credit ? credit : '',
        othersCheckedBy: needs.check && checkedBy !== '' ? checkedBy : null,
        withheld: attribution.withheld.filter(descriptor => needs.descriptors.includes(descriptor)),
        mayIdentifyOthers: attribution.mayIdentifyOthers,
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
        help="Chosen with the storyteller, and shown before the text opens. A few words each, with commas between: war, hospital admission"
        value={warnings}
        onChange={setWarnings}
        maxLength={1000}
      />
      <CreditFields
        attribution={attribution}
        participant={participant}
        problem={isTried && isCreditMissing ? 'Please write the words to print.' : null}
        onChange={setAttribution}
      />
      <ErrorNotice failure={update.error} />
    </Dialog>
  )
}
