import { FileAudio, FileCheck, Mic, Paperclip } from 'lucide-react'
import { useState } from 'react'
import type { EvidenceItem, EvidenceKind } from '../../../shared/model/evidence.ts'
import type { Failure } from '../../../shared/model/result.ts'
import { momentToDay } from '../../app/dates.ts'
import { askShell } from '../../app/door.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { useSaveAs } from '../../app/use-save-as.ts'
import { Button } from '../../components/button.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { ProgressView } from '../../components/progress.tsx'
import { say } from '../../components/toast.tsx'
import { bytesToWords } from '../record/bytes.ts'
import styles from './person.module.css'
import { evidenceKindWords } from './words.ts'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

const endings: Readonly<Record<EvidenceItem['type'], string>> = {
  pdf: 'pdf',
  png: 'png',
  jpeg: 'jpg',
  wav: 'wav',
  mp3: 'mp3',
  m4a: 'm4a',
  ogg: 'ogg',
  flac: 'flac',
}

/** The scans and spoken statements that show what a person agreed to. They are kept inside the vault. */
export const EvidenceSection = ({ participant }: { readonly participant: string }) => {
  const { data, error } = useOperation('evidence.list', { participant })
  const add = useDo('evidence.add')
  const copy = useSaveAs('evidence.save')
  const [refused, setRefused] = useState<Failure | null>(null)

  const choose = async (kind: EvidenceKind): Promise<void> => {
    add.clear()
    const chosen = await askShell('shell.chooseEvidence', {})
    setRefused(chosen.ok ? null : chosen.error)
    if (!chosen.ok || chosen.value === null) return
    const kept = await add.run({ participant, kind, file: chosen.value.path })
    if (kept.ok)
      say('Kept in the vault. The file that you chose is still where it was: delete it if you can.')
  }
  const save = async ({ id, type }: EvidenceItem): Promise<void> => {
    const saved = await copy.save(`${id}.${endings[type]}`, { evidence: id }, 'evidence')
    if (saved !== null)
      say('A copy is saved. It lies outside the vault: delete it when it is no longer needed.')
  }
  const kept = data?.evidence ?? []
  return (
    <section aria-labelledby="evidence" className={styles.section}>
      <div className={styles.sectionHead}>
        <h2 id="evidence">Scans and recordings</h2>
        <div className={styles.buttons}>
          <Button
            icon={<Paperclip {...icon} />}
            isPending={add.isBusy}
            onPress={() => void choose('signed_scan')}
          >
            Add a scan
          </Button>
          <Button
            icon={<Mic {...icon} />}
            isPending={add.isBusy}
            onPress={() => void choose('audio_statement')}
          >
            Add a recording
          </Button>
        </div>
      </div>
      {add.isBusy ? <ProgressView label="Keeping the file" progress={add.progress} /> : null}
      <ErrorNotice failure={refused ?? add.error ?? copy.error ?? error} />
      {kept.length === 0 ? (
        <p className={styles.note}>
          None yet. A signed form or a spoken yes can be kept here, encrypted like everything else.
        </p>
      ) : (
        <ul className={styles.things}>
          {kept.map(item => (
            <li key={item.id} className={styles.thing}>
              {item.kind === 'signed_scan' ? <FileCheck {...icon} /> : <FileAudio {...icon} />}
              <span className={styles.thingWords}>
                <strong>{evidenceKindWords[item.kind]}</strong> <span className={styles.note}>{item.id}</span>
                <span className={styles.thingAbout}>
                  {item.type.toLocaleUpperCase('en-GB')}, {bytesToWords(item.bytes)}, added by {item.addedBy}{' '}
                  on {momentToDay(item.addedAt)}
                </span>
              </span>
              <Button
                size="small"
                isPending={copy.isBusy}
                aria-label={`Save a copy of ${item.id}`}
                onPress={() => void save(item)}
              >
                Save a copy
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
