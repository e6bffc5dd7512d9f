/** Loads the detector in a process of its own and prints as JSON what that took: `node --expose-gc loading.ts`. */
import { loadDetector } from '../../electron/vault/detector/detector.ts'
import { makeInterview } from '../../tests/bench/made-up/interview.ts'

const interview = makeInterview(1, 10_000)
const more = Array.from({ length: 20 }, (_, seed) => makeInterview(seed + 2, 10_000).text)
const collect = globalThis.gc ?? (() => undefined)
const held = (): number => {
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
const before = held()
const began = performance.now()
const { detect } = loadDetector()
const milliseconds = performance.now() - began
const found = detect(interview.text).length
const megabytes = (held() - before) / 1e6
for (const text of more) detect(text)
const megabytesAfterMore = (held() - before) / 1e6
console.log(JSON.stringify({ milliseconds, megabytes, megabytesAfterMore, found }))
