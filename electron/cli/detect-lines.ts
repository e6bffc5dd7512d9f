import { StringDecoder } from 'node:string_decoder'
import { z } from 'zod'
import { detect } from '../vault/detector/detector.ts'
import { failureToOutcome, type Outcome } from './outcome.ts'

const Line = z.looseObject({ id: z.union([z.string(), z.number()]), text: z.string() })

const parse = (line: string): z.infer<typeof Line> | null => {
  try {
    return Line.parse(JSON.parse(line))
  } catch {
    return null
  }
}

/** Node's own reader also ends a line at U+2028 and U+2029, which may stand within a line of JSON. */
async function* readLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  // Pieces of a line that is not whole yet; joined once, since a line can be as long as a book.
  let pieces: string[] = []
  for await (const chunk of input) {
    const [first = '', ...more] = (typeof chunk === 'string' ? chunk : decoder.write(chunk)).split('\n')
    pieces.push(first)
    for (const next of more) {
      yield pieces.join('')
      pieces = [next]
    }
  }
  yield pieces.join('') + decoder.end()
}

/** Lines `{"id","text"}` in, lines `{"id","findings"}` out, in order. Offsets are UTF-16 code units of the text. */
export const detectLines = async (
  input: NodeJS.ReadableStream,
  write: (line: string) => void,
): Promise<Outcome | null> => {
  let number = 0
  for await (const line of readLines(input)) {
    number++
    if (line.trim() === '') continue
    const item = parse(line)
    if (item === null) {
      return failureToOutcome({ code: 'bad-input', message: `Line ${number} is not {"id","text"}.` })
    }
    write(JSON.stringify({ id: item.id, findings: detect(item.text) }))
  }
  return null
}
