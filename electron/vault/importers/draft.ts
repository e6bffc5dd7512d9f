/**
 * A line on its way into an interview, before the text is normalised: what stands before the speaker's label
 * (a bracket, a time), the label, and the rest with its colon. `label` is empty where nobody is named, and then
 * all words are in `rest`.
 */
export interface DraftLine {
  readonly before: string
  readonly label: string
  readonly rest: string
  /** Milliseconds from the beginning of the recording. */
  readonly startMs: number | null
  /** True where the file's structure has said who speaks (or that nobody does): labels are not looked for. */
  readonly settled: boolean
}

/** A line of which it is not known yet whether it begins with a label. */
export const openLine = (text: string, startMs: number | null = null): DraftLine => ({
  before: '',
  label: '',
  rest: text,
  startMs,
  settled: false,
})

/** A line that names nobody, by the file's structure (a footnote, a caption file's note). */
export const settledLine = (text: string, startMs: number | null = null): DraftLine => ({
  ...openLine(text, startMs),
  settled: true,
})

/** A line whose speaker the file's structure names. */
export const spokenLine = (label: string, words: string, startMs: number | null = null): DraftLine => ({
  before: '',
  label,
  rest: `: ${words}`,
  startMs,
  settled: true,
})
