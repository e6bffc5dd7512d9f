import type { RetentionDue } from '../../../shared/model/retention.ts'
import { dayInFull } from '../../app/dates.ts'
import { useDo } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { ProgressView } from '../../components/progress.tsx'
import { retentionActionWords, retentionItemWords } from './retention-words.ts'

interface DueDialogProps {
  readonly due: RetentionDue
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Of a person only the name in the list goes: what was written down of their consent may name them or others still. */
const nameConsequence =
  'Their name in the list of people becomes their code, in every older backup as well. Their details, their consent and the register stay, and finished files are searched for their name only if the register has it. This cannot be undone.'

const consequence: Readonly<Record<RetentionDue['action'], string>> = {
  delete:
    'It is erased for good, from every older backup as well. Only that it was erased stays in the record. This cannot be undone.',
  review:
    'Nothing is changed. It is written down that somebody looked at it, and it is not shown as due again.',
  archive:
    'Nothing is changed here: Storykeep sends nothing. It is written down that it was handed to an archive, and it is not shown as due again.',
}

/** Does what is due to one thing, once somebody says so. */
export const DueDialog = ({ due, onDone, onClose }: DueDialogProps) => {
  const confirm = useDo('retention.confirm')
  const isHarm = due.action === 'delete'
  const send = async (): Promise<void> => {
    const answer = await confirm.run({ rule: due.rule, object: due.object })
    if (answer.ok) onDone()
  }
  const close = (): void => {
    if (!confirm.isBusy) onClose()
  }
  return (
    <Dialog
      title={`${retentionActionWords[due.action]}: ${due.object}`}
      role="alertdialog"
      isOpen
      onClose={close}
      actions={
        <>
          <Button isDisabled={confirm.isBusy} onPress={close}>
            Not now
          </Button>
          <Button kind={isHarm ? 'harm' : 'primary'} isPending={confirm.isBusy} onPress={() => void send()}>
            {isHarm ? 'Erase it for good' : 'Write down that it was done'}
          </Button>
        </>
      }
    >
      <p>
        {retentionItemWords[due.item]}, due since {dayInFull(due.dueOn)} under the rule {due.rule}.
      </p>
      <p>{due.item === 'contact' && isHarm ? nameConsequence : consequence[due.action]}</p>
      {confirm.isBusy ? <ProgressView label="Doing it" progress={confirm.progress} /> : null}
      <ErrorNotice failure={confirm.error} />
    </Dialog>
  )
}
