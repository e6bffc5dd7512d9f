import type { SyncServiceName } from '../../../shared/contract/shell.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'

export interface SyncDialogProps {
  readonly service: SyncServiceName
  readonly onElsewhere: () => void
  readonly onStay: () => void
}

/** Says, before a vault is made there, what it means that a program copies the folder. */
export const SyncDialog = ({ service, onElsewhere, onStay }: SyncDialogProps) => (
  <Dialog
    title={`${service} copies this folder`}
    role="alertdialog"
    isOpen
    onClose={onElsewhere}
    actions={
      <>
        <Button onPress={onStay}>Keep the vault here all the same</Button>
        <Button kind="primary" onPress={onElsewhere}>
          Choose another place
        </Button>
      </>
    }
  >
    <p>
      What is in a vault cannot be read on {service}’s computers. But {service} copies each file by itself, at
      its own time: it can put an older part of the vault beside a newer one, or an older vault in place of a
      newer. Storykeep notices that, and goes back to a backup; the work since is lost.
    </p>
    <p>
      It also keeps copies that an erasure in Storykeep cannot reach. Whether that is allowed is for your
      ethics approval to say.
    </p>
    <p>
      A folder of your own on this computer is safer. For a second copy there is “Copy the vault to another
      drive”, once the vault is made.
    </p>
  </Dialog>
)
