import { statSync } from 'node:fs'
import { join } from 'node:path'
import { rowToStoryId } from '../../../shared/model/ids.ts'
import { timed } from '../measure.ts'
import { openVaultAt } from '../vault.ts'
import type { Job } from './job.ts'

/** A storybook of every story in the vault, from the gates to the file in its place. */
export const exportStorybook: Job = async ({ place, vault: folder, size }) => {
  const vault = await openVaultAt(folder)
  try {
    const stories = Array.from({ length: size }, (_, index) => rowToStoryId(index + 1))
    const { storybook } = await vault.perform('storybooks.create', {
      title: 'Small lights',
      subtitle: 'What helped',
      audience: 'public_web',
      stories,
    })
    const to = join(place, `storybook-${size}.docx`)
    const { milliseconds, value } = await timed(() =>
      vault.perform('storybooks.export', { storybook, to, leaveOut: [], replace: true }),
    )
    if (!value.saved) {
      const [gate] = value.gates
      throw new Error(`Not saved: ${gate?.gate ?? ''} ${gate?.says ?? `${value.leaks.length} leaks`}`)
    }
    return {
      export: milliseconds,
      fileKilobytes: statSync(to).size / 1e3,
      searchedForms: value.searchedForms,
    }
  } finally {
    vault.close()
  }
}
