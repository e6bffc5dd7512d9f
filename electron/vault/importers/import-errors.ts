import { type Failure, fail } from '../../../shared/model/result.ts'

/** Every reason for which a file is not brought in. */
export const importCodes = [
  'empty-file',
  'empty-word-file',
  'picture',
  'pdf',
  'recording',
  'not-text',
  'old-word-file',
  'protected-file',
  'damaged-file',
  'unpacks-too-large',
  'forbidden-xml',
  'vtt-without-cues',
  'srt-without-cues',
  'nothing-readable',
  'too-large',
  'unsupported-kind',
] as const

export type ImportCode = (typeof importCodes)[number]

/** What a person reads. None of them says anything about the file's words or its name (promise 2). */
const sentences: Readonly<Record<ImportCode, string>> = {
  'empty-file':
    'This file is empty, so nothing was brought in. If it comes from a shared folder, it may not have finished downloading: please open it once in its own program, then try again.',
  'empty-word-file':
    'This Word document is empty (it holds no bytes at all), so nothing was brought in. It may not have finished downloading: please open it once in Word, then try again.',
  picture:
    'This file is a picture, whatever its name says. Storykeep reads words, so nothing was brought in. Please choose the transcript itself.',
  pdf: 'This file is a PDF. Storykeep cannot read PDFs faithfully, so nothing was brought in. Please open it in Word, save it as a Word document (.docx), and bring that in.',
  recording:
    'This file is a sound or film recording, whatever its name says. Storykeep reads words, so nothing was brought in. Please choose the transcript of the recording.',
  'not-text':
    'This file does not hold text that Storykeep can read, so nothing was brought in. Please check that it is the file you meant, or save it again as a Word document (.docx).',
  'old-word-file':
    'This is a Word document in the old format (.doc). Nothing was brought in. Please open it in Word, choose Save As, pick Word Document (.docx), and bring that in.',
  'protected-file':
    'This document is protected by a password, so it could not be opened. Nothing was brought in and the file is unchanged. Please open it in its own program, save a copy without the password, and bring that in.',
  'damaged-file':
    'This document is damaged or not finished, so it could not be read safely. Nothing was brought in and the file is unchanged. Please open it in its own program, save it again, and bring the new file in.',
  'unpacks-too-large':
    'This document unpacks to far more than any interview would, so it was not opened. Nothing was brought in. If you trust it, please copy its text into a new Word document and bring that in.',
  'forbidden-xml':
    'This document holds instructions that no word processor writes and that could be used to do harm, so it was not opened. Nothing was brought in. If you trust it, please copy its text into a new Word document and bring that in.',
  'vtt-without-cues':
    'This is a caption file (.vtt), but it holds no timed words, so nothing was brought in. Please download the transcript again from the meeting program.',
  'srt-without-cues':
    'This is a subtitle file (.srt), but it holds no timed words, so nothing was brought in. Please export the subtitles again.',
  'nothing-readable':
    'This file opened well, but no words were found in it, so nothing was brought in. If its pages are pictures, it needs to be typed out first.',
  'too-large':
    'This text is larger than any interview, so nothing was brought in. Please check that it is the file you meant, or split it into several files.',
  'unsupported-kind':
    'Storykeep does not read this kind of file, so nothing was brought in. It reads Word (.docx), OpenDocument (.odt), RTF, plain text (.txt, .md) and captions (.vtt, .srt). Please save it as Word and bring that in.',
}

/** A refusal with its sentence. */
export const refuse = (code: ImportCode): { readonly ok: false; readonly error: Failure<ImportCode> } =>
  fail(code, sentences[code])
