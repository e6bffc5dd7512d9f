import { fold } from '../model/fold.ts'

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

interface Entry<Value> {
  readonly words: readonly string[]
  readonly value: Value
}

/**
 * Finds which of many surface forms stand in a text, word by word, whatever the case, accents and what stands
 * between the words. Made once for thousands of forms; each text then costs one pass.
 */
export const createFormMatcher = <Value>(
  forms: Iterable<{ readonly form: string; readonly value: Value }>,
): ((text: string) => readonly Value[]) => {
  const byFirst = new Map<string, Entry<Value>[]>()
  for (const { form, value } of forms) {
    const words = wordsOf(form)
    const first = words[0]
    if (first === undefined) continue
    const entries = byFirst.get(first)
    if (entries === undefined) byFirst.set(first, [{ words, value }])
    else entries.push({ words, value })
  }
  return text => {
    const found = new Set<Value>()
    const words = wordsOf(text)
    for (const [at, word] of words.entries()) {
      for (const entry of byFirst.get(word) ?? []) {
        if (entry.words.every((wanted, step) => words[at + step] === wanted)) found.add(entry.value)
      }
    }
    return [...found]
  }
}
