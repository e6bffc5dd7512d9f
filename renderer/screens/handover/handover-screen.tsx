import { PackageOpen, Send } from 'lucide-react'
import { useState } from 'react'
import { askShell } from '../../app/door.ts'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import { SectionCard } from '../../components/section-card.tsx'
import { say } from '../../components/toast.tsx'
import { AddressCard } from './address-card.tsx'
import { Arrival } from './arrival.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import styles from './handover.module.css'

interface ChosenFile {
  readonly path: string
  readonly name: string
}

/** Stories on their way to another vault, and stories that come from one. */
export const HandoverScreen = () => {
  const [isHandingOver, setHandingOver] = useState(false)
  const [file, setFile] = useState<ChosenFile | null>(null)
  const choose = async (): Promise<void> => {
    const answer = await askShell('shell.chooseHandover', {})
    if (!answer.ok) return say(answer.error.message)
    if (answer.value !== null) setFile(answer.value)
  }
  const under = { label: 'Stories', place: { name: 'stories' } } as const
  if (file !== null) {
    return (
      <Screen key="arrival" title="Bring in a handover" under={under} beside={file.name}>
        <Arrival key={file.path} file={file.path} onClose={() => setFile(null)} />
      </Screen>
    )
  }
  return (
    <Screen key="handing-over" title="Handing over" under={under} beside="from vault to vault, sealed">
      <div className={styles.page}>
        <SectionCard id="hand-over" title="Hand stories over">
          <p className={styles.says}>
            Chosen stories in one sealed file, for a colleague with a vault of their own or for partners.
            Every storyteller’s consent is asked first, as before printing.
          </p>
          <div className={styles.buttons}>
            <Button
              kind="primary"
              icon={<Send size={17} strokeWidth={1.75} aria-hidden="true" />}
              onPress={() => setHandingOver(true)}
            >
              Hand stories over…
            </Button>
          </div>
        </SectionCard>
        <SectionCard id="bring-in" title="Bring in a handover">
          <p className={styles.says}>
            A file that ends in .age, from somebody else’s vault. You see what is in it and what it would
            change; where something is here already, you say what is so. Until then nothing is brought in.
          </p>
          <div className={styles.buttons}>
            <Button
              icon={<PackageOpen size={17} strokeWidth={1.75} aria-hidden="true" />}
              onPress={() => void choose()}
            >
              Choose a handover…
            </Button>
          </div>
        </SectionCard>
        <AddressCard />
      </div>
      {isHandingOver ? <HandOverDialog onClose={() => setHandingOver(false)} /> : null}
    </Screen>
  )
}
