import { fail, ok, type Result } from '../../shared/model/result.ts'
import { createHiddenLine } from './hidden-line.ts'

/** Reads one line from the terminal without showing it. */
const ask = (question: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise(resolve => {
    const { stdin, stderr } = process
    // First of all: what is typed from the question on must not be shown.
    stdin.setRawMode(true)
    stderr.write(question)
    const line = createHiddenLine()
    const onData = (chunk: Uint8Array) => {
      const state = line.take(chunk)
      if (state === 'more') return
      stdin.off('data', onData)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      const typed = line.finish()
      if (state === 'ended') return resolve(typed)
      typed.fill(0)
      process.exit(130)
    }
    stdin.on('data', onData)
    stdin.resume()
  })

/**
 * From `STORYKEEP_PASSPHRASE`, or typed at a prompt and then as bytes that the vault wipes; never from an argument, which
 * other programs can see.
 */
export const readPassphrase = async (): Promise<
  Result<string | Uint8Array<ArrayBuffer>, 'no-passphrase'>
> => {
  const given = process.env.STORYKEEP_PASSPHRASE
  if (given !== undefined && given !== '') return ok(given)
  if (process.stdin.isTTY) return ok(await ask('Passphrase: '))
  return fail(
    'no-passphrase',
    'No passphrase was given. Please set STORYKEEP_PASSPHRASE, or run this in a terminal to be asked for it.',
  )
}
