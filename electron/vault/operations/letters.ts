import { recallLetter } from '../../../shared/consent/sheets/recall-letter.ts'
import { idToRow } from '../../../shared/model/ids.ts'
import { type Handlers, todayOf } from '../context.ts'
import { getProjectName, projectTerms } from '../database/repositories/project.ts'
import { listRecalls } from '../database/repositories/recalls.ts'
import { listReleases } from '../database/repositories/storybooks.ts'
import { found, Refusal } from '../refusal.ts'
import { saveChosenFile } from '../save-chosen.ts'
import { sheetToWord } from '../word/write-sheet.ts'

export const letterHandlers: Handlers<'releases.recallLetter'> = {
  'releases.recallLetter': async (context, { release: id, to, replace }) => {
    const { database } = context
    const release = found(
      listReleases(database).find(known => known.id === idToRow(id)),
      'release',
    )
    if (!listRecalls(database).some(recall => recall.release === release.id)) {
      throw new Refusal(
        'not-recalled',
        'No file was written. Nobody whose words are in this storybook took anything back, so there is nothing to call back.',
      )
    }
    const letter = recallLetter({
      title: release.title,
      isHandover: release.storybook === null,
      releasedOn: release.at.slice(0, 10),
      audience: release.audience,
      on: todayOf(context),
      project: getProjectName(database),
      contact: projectTerms(database).withdrawalContact,
    })
    const bytes = await sheetToWord(letter, 'standard')
    return saveChosenFile(context, { to, replace }, bytes, () => ({
      object: id,
      value: { bytes: bytes.length },
    }))
  },
}
