import type { Handlers } from '../context.ts'
import { listAttributions } from '../database/repositories/stories.ts'
import { creditedNames } from '../printing.ts'
import { readChosenFile } from '../read-chosen-file.ts'
import { Refusal } from '../refusal.ts'
import { guardedForms } from '../storybooks/guarded-forms.ts'
import { searchWordFile } from '../word/leak-guard.ts'

const largestFileBytes = 100 * 1024 * 1024

export const inspectHandlers: Handlers<'word.inspect'> = {
  'word.inspect': async ({ database, files }, { file }) => {
    if (!(await files.mayRead(file))) {
      throw new Refusal(
        'file-not-chosen',
        'Please choose the file again: Storykeep reads only what you choose.',
      )
    }
    const read = readChosenFile(file, largestFileBytes)
    if (!read.ok) {
      throw new Refusal(read.error.code === 'too-large' ? 'too-large' : 'unreadable', read.error.message)
    }
    const searched = searchWordFile(read.value, guardedForms(database, 'public'), {
      allowed: creditedNames(listAttributions(database)),
      strict: false,
    })
    if (!searched.ok) throw new Refusal(searched.error.code, searched.error.message)
    const { parts, searchedForms, findings } = searched.value
    return { clean: findings.length === 0, searchedForms, parts, findings: [...findings] }
  },
}
