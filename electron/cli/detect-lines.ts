import { createInterface } from 'node:readline'
import { z } from 'zod'
import { detect } from '../../shared/detect/detect.ts'
import { failureToOutcome, type Outcome } from './outcome.ts'

const Line = z.looseObject({ id: z.union([z.string(), z.number()]), text: z.string() })

const parse = (line: string): z.infer<typeof Line> | null => {
  try {
    return Line.parse(JSON.parse(line))
  } catch {
    return null
  }
}

/** Lines `{"id","text"}` in, lines `{"id","findings"}` out, in order. Offsets are UTF-16 code units of the text. */
export const detectLines = async (
  input: NodeJS.ReadableStream,
  write: (line: string) => void,
): Promise<Outcome | null> => {
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const item = parse(line)
    if (item === null) {
      return failureToOutcome({ code: 'bad-input', message: `Line ${number} is not {"id","text"}.` })
    }
    const findings = detect(item.text).map(({ start, end, category, tier }) => ({
      start,
      end,
      category,
      tier,
    }))
    write(JSON.stringify({ id: item.id, findings }))
  }
  return null
}
