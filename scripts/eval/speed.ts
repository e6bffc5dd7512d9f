import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Detect } from '../../shared/detect/detect.ts'
import { describeMachine } from '../../tests/bench/machine.ts'
import { toAnnotated } from '../train-detect/marked-up.ts'
import { findWithCompromise } from './peers.ts'
import { keptMarkedUp } from './sets.ts'

export interface Speed {
  readonly name: string
  readonly value: string
}

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** Interviews one after the other until there are so many words. */
const textOf = (words: number): string => {
  const texts = keptMarkedUp().map(interview => toAnnotated(interview).text)
  const parts: string[] = []
  let count = 0
  for (let at = 0; count < words; at++) {
    const part = texts[at % texts.length] ?? ''
    parts.push(part)
    count += wordCount(part)
  }
  return parts.join('\n\n')
}

const rounds = 9

/** The middle of several rounds, in words a second. */
const wordsPerSecond = (text: string, run: (text: string) => unknown, times = rounds): number => {
  const count = wordCount(text)
  const seconds: number[] = []
  for (let round = 0; round < times; round++) {
    const began = performance.now()
    run(text)
    seconds.push((performance.now() - began) / 1000)
  }
  seconds.sort((a, b) => a - b)
  return count / (seconds[Math.floor(times / 2)] ?? 1)
}

const thousands = (value: number): string => Math.round(value).toLocaleString('en-GB')

/** How fast the detector and its peer are, one thread, both warmed up alike; and what loading it takes, afresh. */
export const measureSpeed = (detect: Detect): readonly Speed[] => {
  const machine = describeMachine()
  const document = textOf(10_000)
  const own = wordsPerSecond(document, text => detect(text))
  const peer = wordsPerSecond(document, findWithCompromise)
  const hundred = wordsPerSecond(textOf(100_000), text => detect(text), 3)
  const million = wordsPerSecond(textOf(1_000_000), text => detect(text), 1)
  const loading = JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', join(import.meta.dirname, 'loading.ts')], {
      encoding: 'utf8',
    }),
  ) as { readonly milliseconds: number; readonly megabytes: number; readonly megabytesAfterMore: number }
  return [
    {
      name: 'machine',
      value: `${machine.processors}, ${machine.memory}, ${machine.system}, Node ${machine.node}`,
    },
    { name: 'a text of 10,000 words', value: `${thousands(own)} words a second` },
    { name: 'compromise 14.17.0 on the same text', value: `${thousands(peer)} words a second` },
    { name: 'how many times as fast', value: (own / peer).toFixed(1) },
    { name: 'a text of 100,000 words', value: `${thousands(hundred)} words a second` },
    { name: 'a text of 1,000,000 words', value: `${thousands(million)} words a second` },
    { name: 'loading, in a new process', value: `${loading.milliseconds.toFixed(0)} ms` },
    {
      name: 'memory that loading takes, and the first text of 10,000 words',
      value: `${loading.megabytes.toFixed(1)} MB`,
    },
    { name: 'the same after twenty more', value: `${loading.megabytesAfterMore.toFixed(1)} MB` },
  ]
}
