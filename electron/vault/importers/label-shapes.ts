/** How a label is set off: by a colon, a tab, a dash, or, on a line of its own, by a time or by nothing. */
export type LabelForm = 'colon' | 'tab' | 'dash' | 'time' | 'bare'

/** A line beginning that could name a speaker. Whether it does is decided over the whole text. */
export interface LabelCandidate {
  readonly form: LabelForm
  /** True where the label has the line to itself: its words come on the next. */
  readonly alone: boolean
  readonly before: string
  readonly label: string
  /** What stands between label and colon: a closing bracket, a time. */
  readonly after: string
  /** What is kept between label and words. */
  readonly separator: string
  readonly words: string
  /** Milliseconds, where a time of day stands beside the label. */
  readonly startMs: number | null
  /**
   * `role`: a word for a part in an interview, or a code. `initial`: one letter. `name`: shaped like a name.
   * `small`: a word or two in small letters. `stamped`: after a chat's date and time.
   */
  readonly shape: 'role' | 'initial' | 'name' | 'small' | 'stamped'
}

const LONGEST_LABEL = 40
const MOST_WORDS = 5
/** Only a line's beginning is looked at, so that a book in one line costs no more than a sentence. */
const LOOK_AT = 140

const roles =
  /^(?:interviewer|interviewee|interview(?:er|ee)? team|int(?:vr?|r)?|respondent|resp|participant|facilitator|fac|moderator|mod|researcher|citizen researcher|peer researcher|co-?facilitator|speaker|spk|voice|narrator|storyteller|practitioner|commissioner|young person|parent|carer|foster carer|social worker|therapist|translator|interpreter|(?:fe)?male(?: voice)?|unknown(?: speaker)?|unidentified(?: speaker)?|all|several|multiple(?: speakers)?|host|question|answer|fg|yp|pt|cr|fc|sw)(?:[ \-.]?\d{1,3}|[ -][A-Z])?\.?$/i
const numberedInitial = /^(?:[A-Z]{1,3}|[a-z]{1,2})[ \-.]?\d{1,3}\.?$/
const initial = /^[A-Z]\.?$/i

/** Words that stand before a colon in notes and forms, and name no speaker. */
const neverFirst = new Set(
  'note notes nb n.b ps p.s date dates time times venue place location title subject re from to cc bcc email e-mail tel telephone phone mobile address postcode topic topics theme themes example examples e.g eg i.e ie warning warnings idea ideas action actions photo photos photograph caption query queries summary background conclusion conclusions result results aim aims method methods key source sources reference references table figure fig page chapter part section step day week month year session workshop meeting interview roadshow duration length present attendees attendance apologies facilitators scribe transcribed transcriber transcript recorded recording file audio footnote endnote however yes no so anyway remember also first firstly second secondly third thirdly finally lastly today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february march july august september october november december who what where when why how http https www quote quotes recommendation recommendations positives negatives strengths weaknesses opportunities threats pros cons age gender ethnicity name role status version project consent content kind language laughs laughter laughing pause crying inaudible silence'.split(
    ' ',
  ),
)

const particles = new Set(
  'van der den de del della di da do dos la le el al bin binti ibn ap ab von zu zur und y e i and & of the o’ mac - / +'.split(
    ' ',
  ),
)

const namedWord = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’ʼ.-]*\d{0,3}$/u
const numberWord = /^#?\d{1,4}$/
const asideWord = /^\(?[\p{L}\p{M}'’.-]+\)?,?$/u

const time = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s?[ap]\.?m\.?)?`
const date = String.raw`\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}`
const stampStart = new RegExp(
  String.raw`^(?:[[(<]\s*(?:(${date}),?\s+)?(${time})\s*[\])>]\s*[-–—]?\s*|(?:(${date}),?\s+)?(${time})\s+(?:[-–—]\s+)?)`,
  'i',
)
const timeAfter = String.raw`(?:\s*[[(<]?\s*${time}\s*[\])>]?)?`
const bracketed = new RegExp(
  String.raw`^([[({<]#?)([^\]})>:]{1,${LONGEST_LABEL}})([\]})>]${timeAfter}\s*)[:：]\s*`,
)
const colon = new RegExp(String.raw`^(#?)([^:：\t[<]{1,${LONGEST_LABEL}}?)(${timeAfter}\s*)[:：](?:\s+|$)`)
const tightColon = new RegExp(String.raw`^(#?)([^:：\t[<\s]{1,${LONGEST_LABEL}})()[:：](?=\p{L})`, 'u')
const tab = new RegExp(String.raw`^(#?)([^:：\t]{1,${LONGEST_LABEL}}?)(${timeAfter} *)\t+\s*(?=\S)`)
const dash = new RegExp(String.raw`^(#?)([^:：\t–—]{1,${LONGEST_LABEL}}?)(${timeAfter}\s*)\s[-–—]\s+(?=\S)`)
const lone = new RegExp(String.raw`^(#?)([^:：\t[(<\])]{1,${LONGEST_LABEL}}?)(${timeAfter})\s*$`)

/** Milliseconds of a time within a recording (`1:02:03`, `02:03`, `02:03.500`); null where it is none. */
export const timeToMs = (text: string): number | null => {
  const found = /(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?/.exec(text)
  if (!found) return null
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = found
  return (
    (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'))
  )
}

const isNameShaped = (label: string): boolean => {
  const words = label.split(/\s+/)
  let aside = false
  return words.every((word, index) => {
    if (index === 0) return namedWord.test(word) || /^\p{Lu}\.$/u.test(word)
    if (word.startsWith('(')) aside = true
    const fits = aside
      ? asideWord.test(word)
      : namedWord.test(word) || numberWord.test(word) || particles.has(word.toLowerCase())
    if (word.endsWith(')')) aside = false
    return fits
  })
}

/** What a label looks like by itself, or null where it looks like prose. */
const shapeOf = (label: string, stamped: boolean): LabelCandidate['shape'] | null => {
  const words = label.split(/\s+/)
  const [first = ''] = words
  const isHeading = neverFirst.has(first.toLowerCase().replace(/[.,;]$/, ''))
  if (roles.test(label) || (numberedInitial.test(label) && !isHeading)) return 'role'
  if (initial.test(label)) return 'initial'
  if (stamped) return 'stamped'
  if (words.length > MOST_WORDS || isHeading) return null
  if (!/\p{L}/u.test(label)) return null
  if (isNameShaped(label)) return 'name'
  return words.length <= 2 && /^[\p{Ll}\p{M}'’ -]+\d?$/u.test(label) ? 'small' : null
}

const patterns: readonly (readonly [LabelForm, RegExp])[] = [
  ['colon', bracketed],
  ['colon', colon],
  ['colon', tightColon],
  ['bare', lone],
  ['tab', tab],
  ['dash', dash],
]

/** A date before the time is a chat's stamp: there the label is whatever name people gave themselves. */
const readStamp = (line: string): { stamp: string; startMs: number | null; chat: boolean } => {
  const found = stampStart.exec(line)
  if (!found) return { stamp: '', startMs: null, chat: false }
  const chat = (found[1] ?? found[3]) !== undefined
  return { stamp: found[0], startMs: chat ? null : timeToMs(found[2] ?? found[4] ?? ''), chat }
}

/** Small words and single letters stand before dashes and tabs, and alone on lines, in any prose. */
const isBelievable = (shape: LabelCandidate['shape'], form: LabelForm): boolean =>
  form === 'colon' || (shape !== 'small' && shape !== 'initial')

const couldHoldLabel = (head: string): boolean => head.length < 80 || /[:：\t–—-]/.test(head)

/**
 * Reads a line's beginning as a speaker's label, if it has such a shape: `Int:`, `[Name]:`, `Name (00:01:02):`,
 * `[12/03/2024, 21:04] Name:`, `P1<tab>`, `P1 –`, or a line that is nothing but a label. Null for prose.
 */
export const readLabel = (line: string): LabelCandidate | null => {
  const trimmed = line.trim()
  const { stamp, startMs, chat } = readStamp(trimmed.slice(0, LOOK_AT))
  const text = trimmed.slice(stamp.length)
  const head = text.slice(0, LOOK_AT)
  if (!couldHoldLabel(head)) return null
  for (const [pattern, regex] of patterns) {
    if (regex === lone && text.length > LOOK_AT) continue
    const found = regex.exec(head)
    if (!found) continue
    const [whole, before = '', rawLabel = '', after = ''] = found
    const label = rawLabel.trimEnd()
    const form = regex === lone && after.trim() !== '' ? 'time' : pattern
    const shape = shapeOf(label, chat && form === 'colon')
    if (!shape || !isBelievable(shape, form) || (regex === tightColon && shape !== 'role')) continue
    const words = text.slice(whole.length)
    return {
      form,
      alone: words.trim() === '',
      before: stamp + before,
      label,
      after: after.trimEnd(),
      separator: form === 'dash' ? whole.slice((before + rawLabel + after).length) : ': ',
      words,
      startMs: startMs ?? timeToMs(after),
      shape,
    }
  }
  return null
}

/** One speaker, however the label is typed. */
export const labelKey = (label: string): string =>
  label.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').replace(/\.$/, '')
