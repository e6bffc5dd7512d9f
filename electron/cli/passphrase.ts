import { fail, ok, type Result } from '../../shared/model/result.ts'

/** Reads one line from the terminal without showing it. */
const ask = (question: string): Promise<string> =>
  new Promise(resolve => {
    const { stdin, stderr } = process
    stderr.write(question)
    stdin.setRawMode(true)
    stdin.setEncoding('utf8')
    let typed = ''
    const onData = (chunk: string) => {
      for (const character of chunk) {
        if (character === '\u0003') process.exit(130)
        if (character === '\r' || character === '\n') {
          stdin.off('data', onData)
          stdin.setRawMode(false)
          stdin.pause()
          stderr.write('\n')
          resolve(typed)
          return
        }
        typed = character === '\u007f' || character === '\b' ? typed.slice(0, -1) : typed + character
      }
    }
    stdin.on('data', onData)
    stdin.resume()
  })

/** From `STORYKEEP_PASSPHRASE` or a prompt; never from an argument, which other programs can see. */
export const readPassphrase = async (): Promise<Result<string, 'no-passphrase'>> => {
  const given = process.env.STORYKEEP_PASSPHRASE
  if (given !== undefined && given !== '') return ok(given)
  if (process.stdin.isTTY) return ok(await ask('Passphrase: '))
  return fail(
    'no-passphrase',
    'No passphrase was given. Please set STORYKEEP_PASSPHRASE, or run this in a terminal to be asked for it.',
  )
}
