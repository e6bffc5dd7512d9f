import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSet } from '../train-detect/corpus.ts'
import {
  type Annotated,
  type MarkedUp,
  readMarkedUp,
  toAnnotated,
  toSmallLetters,
} from '../train-detect/marked-up.ts'

export interface EvaluationSet {
  readonly name: string
  readonly documents: readonly Annotated[]
  /** What a reader must know of its figures. */
  readonly note: string
}

const keptFolder = join(import.meta.dirname, 'interviews')

/** The interviews written for measuring alone; nobody has tuned anything to them. */
export const keptMarkedUp = (): readonly MarkedUp[] =>
  readdirSync(keptFolder)
    .filter(file => file.endsWith('.txt'))
    .sort()
    .map(file => readMarkedUp(file.replace(/\.txt$/, ''), readFileSync(join(keptFolder, file), 'utf8')))

/** The same texts in small letters throughout. */
export const lowerCased = (documents: readonly Annotated[]): readonly Annotated[] =>
  documents.map(document => ({ ...document, text: toSmallLetters(document.text) }))

/** The interviews kept aside: those with capitals, those without, and each format. */
export const keptInterviews = (): readonly EvaluationSet[] => {
  const documents = keptMarkedUp().map(toAnnotated)
  const withCapitals = documents.filter(({ format }) => format !== 'lower')
  const formats = [...new Set(documents.map(({ format }) => format))].sort()
  const note = 'Kept aside: written for measuring alone.'
  return [
    { name: 'kept interviews, with capitals', documents: withCapitals, note },
    {
      name: 'kept interviews, automatic transcripts',
      documents: documents.filter(({ format }) => format === 'lower'),
      note,
    },
    {
      name: 'kept interviews with capitals, all in small letters',
      documents: lowerCased(withCapitals),
      note,
    },
    ...formats.map(format => ({
      name: `kept interviews, format ${format}`,
      documents: documents.filter(document => document.format === format),
      note,
    })),
  ]
}

const seen = 'Seen: the weights were trained on these very texts, so the figures flatter.'
const notes: Readonly<Record<string, string>> = {
  interviews: `${seen} The rules were mended on them too.`,
  tab: `${seen} Court reports; direct and quasi tell in how many entities every mention is masked.`,
  panorama: seen,
  presidio: 'The weights were not trained on these sentences.',
  'gum-interview': `${seen} Names of persons, places and bodies only are marked.`,
  uner: 'The weights were not trained on these texts. Names of persons, places and bodies only are marked.',
  wnut: `${seen} Names only are marked.`,
  btc: `${seen} Names only are marked.`,
  wikigold: `${seen} Names only are marked.`,
}

/** The labelled public sets in `folder`, each whole. */
export const publicSets = (folder: string): readonly EvaluationSet[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(file => file.endsWith('.ndjson'))
        .sort()
        .map(file => {
          const name = file.replace(/\.ndjson$/, '')
          return { name, documents: readSet(join(folder, file)), note: notes[name] ?? '' }
        })
    : []
