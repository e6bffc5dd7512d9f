import { z } from 'zod'

const isRealDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay, 'a day that exists')

/** A moment in UTC, ISO 8601 with milliseconds. */
export const Moment = z.iso.datetime({ precision: 3 })

/** Text of one line that a person typed: no control characters, no lone surrogates. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine(text => text.isWellFormed() && !/\p{Cc}/u.test(text), 'one line of plain text')

export const requiredLine = (max: number) => line(max).refine(text => text.length > 0, 'not empty')

/** Text of several lines that a person typed. */
export const paragraphs = (max: number) =>
  z
    .string()
    .max(max)
    .refine(text => text.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(text), 'plain text')
    .transform(text => text.normalize('NFC'))

/** A path on this computer, from a dialog or the command line. */
export const Path = z
  .string()
  .min(1)
  .max(4096)
  .refine(text => !text.includes('\0'), 'a path')

export const levels = ['team', 'partners', 'public'] as const
/** How much is shown to an audience. */
export const Level = z.enum(levels)
export type Level = z.infer<typeof Level>
