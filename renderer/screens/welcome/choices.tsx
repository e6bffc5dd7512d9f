import { FolderOpen, type LucideIcon, Plus, Sparkles } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Failure } from '../../../shared/model/result.ts'
import { askShell } from '../../app/door.ts'
import type { PhaseProps } from '../../app/phase.ts'
import { queryClient } from '../../app/query-client.ts'
import { ErrorNotice } from '../../components/notice.tsx'
import styles from './choices.module.css'

interface ChoiceProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly help?: string
  readonly onPress: () => void
}

const Choice = ({ icon: Icon, label, help, onPress }: ChoiceProps) => (
  <li>
    <Button className={styles.choice ?? ''} onPress={onPress}>
      <Icon size={help === undefined ? 17 : 22} strokeWidth={1.75} aria-hidden="true" />
      <span>
        <span className={help === undefined ? '' : styles.label}>{label}</span>
        {help === undefined ? null : <span className={styles.help}>{help}</span>}
      </span>
    </Button>
  </li>
)

/**
 * The ways to a vault: open, make, look around.
 *
 * @param props.isFirst nothing is chosen yet: say what each is for
 */
export const Choices = ({ onPhase, isFirst }: PhaseProps & { readonly isFirst: boolean }) => {
  const [failure, setFailure] = useState<Failure | null>(null)
  const open = async () => {
    const answer = await askShell('shell.chooseVault', {})
    setFailure(answer.ok ? null : answer.error)
    if (answer.ok && answer.value.chosen) {
      // What was known of another vault's ways in must not be shown for this one.
      queryClient.clear()
      onPhase({ kind: 'unlock', vault: answer.value.name, sync: answer.value.sync })
    }
  }
  const help = (words: string) => (isFirst ? { help: words } : {})
  return (
    <>
      <ul className={isFirst ? styles.cards : styles.lines}>
        <Choice
          icon={FolderOpen}
          label={isFirst ? 'Open a vault' : 'Open another vault'}
          {...help('Choose the folder of your project’s vault on this computer.')}
          onPress={() => void open()}
        />
        <Choice
          icon={Plus}
          label="Make a new vault"
          {...help('One vault for one project. You choose its passphrase.')}
          onPress={() => onPhase({ kind: 'create' })}
        />
        <Choice
          icon={Sparkles}
          label="Look around with sample stories"
          {...help('Try everything with made-up people. Nothing of yours is touched.')}
          onPress={() => onPhase({ kind: 'sample' })}
        />
      </ul>
      <ErrorNotice failure={failure} />
    </>
  )
}
