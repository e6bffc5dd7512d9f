/** Instructions that say nothing of anybody: numbers, tables of contents, cross-references. */
const plainInstruction =
  /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|TOC|TC|PAGEREF|REF|NOTEREF|STYLEREF|SEQ|LISTNUM|AUTONUM\w*|FORM\w+|SYMBOL|EQ|ADVANCE|TIME|DATE|HYPERLINK\s+\\l)\b/i

/**
 * Follows Word's fields: words between "begin" and "separate" are an instruction to Word, those up to "end" are
 * its result, which is what the reader sees. Fields stand inside one another.
 */
export const createFields = (unread: (instruction: string) => void) => {
  const open: { instruction: string; inResult: boolean; paragraph: number }[] = []
  const finish = (): void => {
    const instruction = open.pop()?.instruction.trim() ?? ''
    if (instruction !== '' && !plainInstruction.test(instruction)) unread(instruction)
  }
  return {
    begin: (paragraph: number): void => {
      open.push({ instruction: '', inResult: false, paragraph })
    },
    separate: (): void => {
      const field = open.at(-1)
      if (field) field.inResult = true
    },
    end: finish,
    instruct: (text: string): void => {
      const field = open.at(-1)
      if (field && !field.inResult) field.instruction += text
      else unread(text)
    },
    isInstruction: (): boolean => open.some(field => !field.inResult),
    /** A field that a damaged file never ends must not swallow the paragraphs after it. */
    endParagraph: (paragraph: number): void => {
      while (open.some(field => !field.inResult && field.paragraph >= paragraph)) finish()
    },
  }
}
