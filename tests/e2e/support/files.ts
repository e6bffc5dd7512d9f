import { writeFile } from 'node:fs/promises'
import { Document, Packer, Paragraph } from 'docx'

/** Writes a Word file with these paragraphs. */
export const writeWord = async (path: string, paragraphs: readonly string[]): Promise<void> => {
  const children = paragraphs.map(words => new Paragraph(words))
  await writeFile(path, await Packer.toBuffer(new Document({ sections: [{ children }] })))
}
