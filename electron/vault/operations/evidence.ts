import { createHash } from 'node:crypto'
import { idToRow, rowToEvidenceId } from '../../../shared/model/ids.ts'
import type { Handlers } from '../context.ts'
import { evidenceContent, insertEvidence, listEvidence } from '../database/repositories/evidence.ts'
import { getParticipant } from '../database/repositories/people.ts'
import { isScan, sniffEvidence } from '../evidence/sniff-evidence.ts'
import { readChosenFile } from '../read-chosen-file.ts'
import { found, Refusal } from '../refusal.ts'
import { saveChosenFile } from '../save-chosen.ts'

/** A long statement as WAV, and many scanned pages, fit well; whole films do not. */
const largestBytes = 40 * 1024 * 1024

export const evidenceHandlers: Handlers<'evidence.list' | 'evidence.add' | 'evidence.save'> = {
  'evidence.list': ({ database }, { participant }) => {
    found(getParticipant(database, idToRow(participant)), 'participant')
    return { evidence: [...listEvidence(database, idToRow(participant))] }
  },

  'evidence.add': async (context, { participant, kind, file }) => {
    const { database } = context
    found(getParticipant(database, idToRow(participant)), 'participant')
    if (!(await context.files.mayRead(file))) {
      throw new Refusal(
        'file-not-chosen',
        'Please choose the file again: Storykeep reads only what you choose.',
      )
    }
    const read = readChosenFile(file, largestBytes)
    if (!read.ok && read.error.code === 'too-large') {
      throw new Refusal(
        'too-large',
        'This file is larger than 40 MB, so it was not kept. Please choose a smaller scan, or a shorter recording.',
      )
    }
    if (!read.ok) throw new Refusal('unreadable', read.error.message)
    const type = sniffEvidence(read.value)
    if (!type.ok) throw new Refusal(type.error.code, type.error.message)
    if (isScan(type.value) !== (kind === 'signed_scan')) {
      throw new Refusal(
        'not-evidence',
        kind === 'signed_scan'
          ? 'This file is a recording and no scan, so it was not kept. Please say that it is a spoken statement.'
          : 'This file is a scan and no recording, so it was not kept. Please say that it is a signed form.',
      )
    }
    return context.change(() => {
      const evidence = rowToEvidenceId(
        insertEvidence(database, {
          participant,
          kind,
          type: type.value,
          sha256: createHash('sha256').update(read.value).digest('hex'),
          content: read.value,
          addedAt: context.now().toISOString(),
          addedBy: context.person,
        }),
      )
      return { object: participant, detail: { evidence, kind, type: type.value }, value: { evidence } }
    })
  },

  'evidence.save': async (context, { evidence, to, replace }) => {
    const content = found(evidenceContent(context.database, idToRow(evidence)), 'evidence')
    return saveChosenFile(context, { to, replace }, content, () => ({
      object: evidence,
      detail: { bytes: content.length },
      value: { bytes: content.length },
    }))
  },
}
