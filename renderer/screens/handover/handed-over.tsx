import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { bytesToWords } from '../record/bytes.ts'
import type { Saved } from './answer.ts'

/** What came of it, and what is left to do with the file. */
export const HandedOver = ({
  saved,
  recipient,
  onClose,
}: {
  readonly saved: Saved
  readonly recipient: string
  readonly onClose: () => void
}) => (
  <Dialog
    title="Sealed"
    isOpen
    onClose={onClose}
    actions={
      <Button kind="primary" onPress={onClose}>
        Done
      </Button>
    }
  >
    <p role="status">
      “{saved.name}” is where you chose ({bytesToWords(saved.bytes)}). Storykeep sends nothing: please give it
      to {recipient} yourself.
    </p>
    <p>
      {saved.seal === 'passphrase'
        ? 'Tell them the passphrase on another way than the file. It is kept nowhere.'
        : 'Only the vault with that address opens it.'}
    </p>
    <p>
      It is on the list of what is out ({saved.release}, under Storybooks): if a storyteller takes something
      back, you are told there, with a letter for {recipient}.
    </p>
  </Dialog>
)
