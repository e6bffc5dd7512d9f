import type { UnreadPart } from '../../../../shared/model/interview.ts'
import type { Tag } from '../read-xml.ts'

interface Graphic {
  readonly tag: string
  description: string
  isPicture: boolean
  holdsText: boolean
  drawn: string
}

interface Alternative {
  chosen: boolean
  inFallback: boolean
  shown: string
  skipped: string
}

const collapsed = (text: string): string => text.replaceAll(/\s+/g, '')

/**
 * Follows drawings and their alternatives. Word writes a text box twice (for new and for old programs): the
 * first choice is read, the other skipped, and named where its words are not the same. A picture is named by
 * the description that someone gave it; the picture itself is never opened.
 */
export const createGraphics = (unread: (part: UnreadPart['part'], text: string) => void) => {
  const graphics: Graphic[] = []
  const alternatives: Alternative[] = []
  const isSkipping = (): boolean => alternatives.some(alternative => alternative.inFallback)

  const describe = (description: string | null): void => {
    const graphic = graphics.at(-1)
    if (graphic && description && graphic.description === '') graphic.description = description
  }

  const openGraphic = (tag: Tag): void => {
    if (tag.name === 'w:drawing' || tag.name === 'w:pict' || tag.name === 'w:object') {
      graphics.push({ tag: tag.name, description: '', isPicture: false, holdsText: false, drawn: '' })
    }
    const graphic = graphics.at(-1)
    if (!graphic) return
    if (tag.name === 'a:blip' || tag.name === 'v:imagedata') graphic.isPicture = true
    if (tag.name === 'w:txbxContent') graphic.holdsText = true
    if (tag.name === 'wp:docPr') describe(tag.attribute('descr') || tag.attribute('title'))
    if (tag.name === 'v:shape' || tag.name === 'v:rect') describe(tag.attribute('alt'))
    if (tag.name === 'v:textpath') graphic.drawn += ` ${tag.attribute('string') ?? ''}`
  }

  const closeGraphic = (closed: string): void => {
    if (graphics.at(-1)?.tag !== closed) return
    const graphic = graphics.pop()
    if (!graphic || graphic.tag === 'w:object') return
    const text = `${graphic.description} ${graphic.drawn}`.trim()
    if (graphic.isPicture) unread('picture', text)
    else if (text !== '' || !graphic.holdsText) unread('drawing', text)
  }

  return {
    open: (tag: Tag): void => {
      if (tag.name === 'mc:AlternateContent') {
        alternatives.push({ chosen: false, inFallback: false, shown: '', skipped: '' })
      }
      const alternative = alternatives.at(-1)
      if (alternative && (tag.name === 'mc:Choice' || tag.name === 'mc:Fallback')) {
        alternative.inFallback = alternative.chosen
        alternative.chosen = true
      }
      if (!isSkipping()) openGraphic(tag)
    },
    close: (closed: string): void => {
      if (!isSkipping()) closeGraphic(closed)
      const alternative = alternatives.at(-1)
      if (alternative && (closed === 'mc:Choice' || closed === 'mc:Fallback')) alternative.inFallback = false
      if (closed !== 'mc:AlternateContent') return
      alternatives.pop()
      if (!alternative || isSkipping()) return
      const same = collapsed(alternative.shown).includes(collapsed(alternative.skipped))
      if (!same) unread('drawing', alternative.skipped)
    },
    /** True inside an alternative that is not read. */
    isSkipping,
    /** Keeps the words of an alternative that is not read, for the comparison. */
    skipped: (text: string): void => {
      for (const alternative of alternatives) if (alternative.inFallback) alternative.skipped += text
    },
    /** Tells of words that were read, so that an alternative with the same ones is not named again. */
    shown: (text: string): void => {
      for (const alternative of alternatives) alternative.shown += text
    },
    drawnText: (text: string): void => {
      const graphic = graphics.at(-1)
      if (graphic) graphic.drawn += ` ${text}`
    },
  }
}
