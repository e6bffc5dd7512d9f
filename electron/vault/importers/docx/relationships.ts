import { ok, type Result } from '../../../../shared/model/result.ts'
import type { ImportCode } from '../import-errors.ts'
import { readXml } from '../read-xml.ts'
import type { Archive } from '../unzip-capped.ts'
import { wordFamilies } from './families.ts'

/** One link from a part to another, or to something outside the file (which is never followed). */
export interface Relationship {
  /** The last word of its type: `footnotes`, `header`, `hyperlink` … */
  readonly type: string
  /** A part's name within the file, or an address outside it. */
  readonly target: string
  readonly external: boolean
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1)

const resolve = (folder: string, target: string): string => {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** The links of a part (of the whole package, for the empty name). A part without any has none. */
export const readRelationships = (
  archive: Archive,
  part: string,
): Result<readonly Relationship[], ImportCode> => {
  const folder = folderOf(part)
  const bytes = archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`)
  if (!bytes.ok) return bytes
  const relationships: Relationship[] = []
  if (bytes.value === null) return ok(relationships)
  const walked = readXml(bytes.value, wordFamilies, {
    open: tag => {
      if (tag.name !== 'rel:Relationship') return
      const target = tag.attribute('Target') ?? ''
      const external = tag.attribute('TargetMode') === 'External'
      relationships.push({
        type: (tag.attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: external ? target : resolve(folder, target),
        external,
      })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return walked.ok ? ok(relationships) : walked
}
