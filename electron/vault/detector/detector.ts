import { readFileSync } from 'node:fs'
import { createDetector, type Detect } from '../../../shared/detect/detect.ts'
import { readGazetteers } from '../../../shared/detect/gazetteers/gazetteers.ts'
import { Tagger } from '../../../shared/detect/tagger/tagger.ts'
import { unpackWeights } from '../../../shared/detect/tagger/weights.ts'
import { unpackVectors } from '../../../shared/detect/tagger/word-vectors.ts'

/** Compiled and trained by `npm run train:detect`; copied beside the vault's code when the app is built. */
const ownFolder = new URL('./data/', import.meta.url)

const readOrNothing = (file: URL): Uint8Array | undefined => {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/**
 * The detector with the data in `folder`; with rules alone where these are missing or of another shape.
 *
 * @param folder a file URL that ends in a slash
 */
export const loadDetector = (
  folder: URL = ownFolder,
): { readonly detect: Detect; readonly hasTagger: boolean } => {
  const lists = readOrNothing(new URL('gazetteers.txt', folder))
  const weightBytes = readOrNothing(new URL('weights.bin', folder))
  const vectorBytes = readOrNothing(new URL('vectors.bin', folder))
  const weights = weightBytes && unpackWeights(weightBytes)
  const vectors = vectorBytes && unpackVectors(vectorBytes)
  if (lists === undefined || weights === undefined || vectors === undefined)
    return { detect: createDetector(), hasTagger: false }
  const gazetteers = readGazetteers(new TextDecoder().decode(lists))
  return { detect: createDetector(new Tagger(weights, gazetteers, vectors)), hasTagger: true }
}

/** Something of everything that the patterns look for, so that each of them is compiled. */
const everyKind = `Int: On 9 October 2018 Mrs Kent, sixty-two, rang 07700 900123 from 4 Mill Lane, LS6 2AB.

so then i was fourteen and my foster mum said may the fourth twenty nineteen oh seven seven double oh nine hundred
`
const warmUpRounds = 3

let loaded: Detect | undefined

/** The detector of this process, loaded when it is first asked. */
export const detect: Detect = (text, known) => {
  loaded ??= loadDetector().detect
  return loaded(text, known)
}

/**
 * Loads the detector and lets the engine compile what it will run, so that the first interview does not wait for it:
 * some hundred milliseconds, best spent while somebody types a passphrase.
 */
export const warmUp = (): void => {
  for (let round = 0; round < warmUpRounds; round++) detect(everyKind.repeat(20))
}
