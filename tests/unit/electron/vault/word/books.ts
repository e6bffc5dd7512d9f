import { strFromU8, strToU8, unzipSync, type ZipOptions, zipSync } from 'fflate'
import type { PrintedRun } from '../../../../../shared/model/printed.ts'
import type { DocumentPart, StorybookDocument } from '../../../../../shared/storybook/document.ts'

export const run = (text: string, identity: string | null = null): PrintedRun => ({ text, identity })

export const bookOf = (
  parts: readonly DocumentPart[],
  title = 'Waiting to be heard',
  subtitle = 'Voices',
): StorybookDocument => ({ title, subtitle, language: 'en-GB', parts: [...parts] })

/** A book with every kind of part in it. */
export const wholeBook: StorybookDocument = bookOf([
  { kind: 'page_break' },
  { kind: 'heading', level: 1, text: 'Content warning' },
  {
    kind: 'callout',
    tone: 'warning',
    title: 'Before you read',
    lines: ['Stories mention war.', 'You may skip them.'],
  },
  { kind: 'page_break' },
  { kind: 'contents' },
  { kind: 'page_break' },
  { kind: 'heading', level: 1, text: 'Arriving' },
  { kind: 'heading', level: 2, text: 'The date they gave me' },
  { kind: 'paragraph', style: 'credit', runs: [run('a young person')] },
  { kind: 'paragraph', style: 'lead', runs: [run('Told in a kitchen.')] },
  {
    kind: 'turn',
    speaker: [run('Ayaan', 'I-0001')],
    runs: [run('I sat in '), run('[a hotel]', 'I-0002'), run(' & waited < an hour.')],
  },
  { kind: 'paragraph', style: 'body', runs: [run('He laughs.')] },
  { kind: 'quote', runs: [run('“Believe first.”')], credit: 'a young person' },
  { kind: 'quote', runs: [run('“Check after.”')], credit: '' },
  { kind: 'callout', tone: 'support', title: 'You can talk to someone', lines: ['Samaritans: 116 123'] },
  { kind: 'page_break' },
  { kind: 'heading', level: 1, text: 'What we found' },
  { kind: 'list', ordered: false, items: ['Nobody rings.', 'Letters frighten.'] },
  { kind: 'list', ordered: true, items: ['Ring.', 'Write kindly.'] },
  { kind: 'list', ordered: true, items: ['Begin again at one.'] },
  { kind: 'paragraph', style: 'small', runs: [run('The end.')] },
])

export type Parts = Record<string, string | Uint8Array<ArrayBuffer>>

/** The parts of a Word file: markup as text, everything else as bytes. */
export const unpack = (file: Uint8Array): Parts =>
  Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [
      name,
      /\.(?:xml|rels)$/.test(name) ? strFromU8(bytes) : new Uint8Array(bytes),
    ]),
  )

const noTime: ZipOptions = { mtime: new Date(1980, 0, 1), os: 0, attrs: 0 }

/** Packs parts as the writer does, so that only what a test changed differs. */
export const pack = (parts: Parts, options: Readonly<Record<string, ZipOptions>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        [
          typeof content === 'string' ? new TextEncoder().encode(content) : content,
          { ...noTime, ...options[name] },
        ],
      ]),
    ),
  )

export const bytesOf = (text: string, encoding: 'latin1' | 'utf16le' = 'latin1'): Uint8Array<ArrayBuffer> =>
  new Uint8Array(encoding === 'latin1' ? strToU8(text, true) : Buffer.from(text, 'utf16le'))

export const joinBytes = (...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(pieces))

/** The words of each paragraph of the body, in order: what a reader sees. */
export const paragraphsOf = (file: Uint8Array): readonly string[] =>
  [...String(unpack(file)['word/document.xml']).matchAll(/<w:p[ >].*?<\/w:p>|<w:p>.*?<\/w:p>/gs)].map(
    ([xml]) =>
      [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, text = '']) =>
          text
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&quot;', '"')
            .replaceAll('&apos;', "'")
            .replaceAll('&amp;', '&'),
        )
        .join(''),
  )
