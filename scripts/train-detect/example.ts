import type { WordFeatures } from '../../shared/detect/tagger/word-features.ts'
import type { TextWords } from '../../shared/detect/text-words.ts'

/** What is known of a word whatever stands around it. */
export interface TypeFeatures extends WordFeatures {
  /** Its row among the word vectors, -1 for none. */
  readonly vector: number
}

/** A text made ready: its words' and places' features, and what each word is. */
export interface Example {
  /** Index of each word's features in `types`. */
  readonly typeOf: Int32Array
  readonly types: readonly TypeFeatures[]
  readonly places: readonly (readonly number[])[]
  readonly view: Pick<TextWords, 'words'>
  /** Class of each word, or -1 where nothing is known. */
  readonly classOf: Int8Array
  /** Classes that its annotators did not look for: a word marked as nothing may be one of these. */
  readonly unmarked: readonly number[]
  readonly weight: number
}
