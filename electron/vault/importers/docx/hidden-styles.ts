import { ok, type Result } from '../../../../shared/model/result.ts'
import type { ImportCode } from '../import-errors.ts'
import { readXml, type Tag } from '../read-xml.ts'
import { wordFamilies } from './families.ts'

/** A switch in a Word document is on when it stands there without a value, or with one that is not "off". */
export const isOn = (tag: Tag): boolean => !['0', 'false', 'off'].includes(tag.attribute('val') ?? '')

/** The styles that hide the words set in them, themselves or through the style on which they are based. */
export const readHiddenStyles = (styles: Uint8Array): Result<ReadonlySet<string>, ImportCode> => {
  const own = new Map<string, boolean>()
  const base = new Map<string, string>()
  let style = ''
  const walked = readXml(styles, wordFamilies, {
    open: tag => {
      if (tag.name === 'w:style') style = tag.attribute('styleId') ?? ''
      else if (style === '') return
      else if (tag.name === 'w:basedOn') base.set(style, tag.attribute('val') ?? '')
      else if (tag.name === 'w:vanish') own.set(style, isOn(tag))
    },
    close: name => {
      if (name === 'w:style') style = ''
    },
    text: () => undefined,
  })
  if (!walked.ok) return walked
  const hidden = new Set<string>()
  for (const start of new Set([...own.keys(), ...base.keys()])) {
    const seen = new Set<string>()
    let at: string | undefined = start
    while (at !== undefined && !own.has(at) && !seen.has(at)) {
      seen.add(at)
      at = base.get(at)
    }
    if (at !== undefined && own.get(at)) hidden.add(start)
  }
  return ok(hidden)
}
