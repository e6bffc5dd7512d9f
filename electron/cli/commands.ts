import { basename } from 'node:path'
import { contract, isOperationName } from '../../shared/contract/contract.ts'
import type { GateAnswer } from '../../shared/contract/gates.ts'
import { levels } from '../../shared/model/basics.ts'
import { printedTurnsToText } from '../../shared/model/printed.ts'
import { ok, type Result } from '../../shared/model/result.ts'
import { vaultEnding } from '../vault/vault-files.ts'
import { callTyped, fromHere, serviceFor, vaultFolder, withVault } from './open.ts'
import { done, failureToOutcome, type Outcome } from './outcome.ts'
import { readPassphrase } from './passphrase.ts'

export interface Options {
  readonly level?: string | undefined
  readonly out?: string | undefined
  readonly project?: string | undefined
  readonly person?: string | undefined
  readonly leaveOut: readonly string[]
  readonly replace: boolean
}

const toOutcome = <Value>(result: Result<Value>, say: (value: Value) => Outcome): Outcome =>
  result.ok ? say(result.value) : failureToOutcome(result.error)

const usage = (sentence: string): Outcome => failureToOutcome({ code: 'usage', message: sentence })

export const createCommand = async (vault: string, { project, person }: Options): Promise<Outcome> => {
  const passphrase = await readPassphrase()
  if (!passphrase.ok) return failureToOutcome(passphrase.error)
  const service = serviceFor(vault)
  try {
    const made = await callTyped(service, 'vault.create', {
      project: project ?? basename(vaultFolder(vault), vaultEnding),
      person: person ?? 'Researcher',
      passphrase: passphrase.value,
    })
    return toOutcome(made, value =>
      done(value, [
        'The vault is made.',
        'Recovery code, shown only now. Write it down and keep it apart from this computer:',
        value.recoveryCode,
      ]),
    )
  } finally {
    service.close()
  }
}

export const checkCommand = async (vault: string): Promise<Outcome> => {
  const result = await withVault(vault, service => callTyped(service, 'vault.check', {}))
  return toOutcome(result, report => ({
    exit: report.sound ? 0 : 3,
    json: report,
    lines: report.sound
      ? [
          `Sound: the database, the record of ${report.chain.entries} entries, ${report.backups.length} backups.`,
        ]
      : report.problems.map(problem => problem.message),
  }))
}

export const importCommand = async (vault: string, files: readonly string[]): Promise<Outcome> => {
  if (files.length === 0) return usage('Please name the files to bring in: storykeep import VAULT FILE…')
  const paths = files.map(fromHere)
  const result = await withVault(vault, service => callTyped(service, 'stories.import', { files: paths }))
  return toOutcome(result, ({ imported, refused }) => ({
    exit: refused.length === 0 ? 0 : 1,
    json: { imported, refused },
    lines: [
      ...imported.map(
        ({ file, story, words, turns, unread }) =>
          `${story}  ${file}: ${words} words, ${turns} turns${unread.length === 0 ? '' : `, ${unread.length} parts not read`}`,
      ),
      ...refused.map(({ file, message }) => `Refused  ${file}: ${message}`),
    ],
  }))
}

export const textCommand = async (
  vault: string,
  story: string,
  { level: wanted }: Options,
): Promise<Outcome> => {
  const level = levels.find(known => known === wanted)
  if (wanted !== undefined && level === undefined) return usage(`A level is one of: ${levels.join(', ')}.`)
  const result = await withVault(vault, async service => {
    if (level === undefined) {
      const original = await callTyped(service, 'stories.get', { story })
      return original.ok
        ? ok({ story, level: 'original', text: original.value.text, undecided: 0 })
        : original
    }
    const printed = await callTyped(service, 'stories.printed', { story, level })
    if (!printed.ok) return printed
    const { turns, undecided } = printed.value
    return ok({ story, level: level as string, text: printedTurnsToText(turns), undecided })
  })
  return toOutcome(result, value => done(value, [value.text]))
}

const gateLine = ({ story, participant, says, detail }: GateAnswer): string =>
  `${[story, participant].filter(Boolean).join(' ') || 'The storybook'} ${says}. ${detail}`.trim()

export const exportCommand = async (
  vault: string,
  storybook: string,
  { out, leaveOut, replace }: Options,
): Promise<Outcome> => {
  if (out === undefined) return usage('Please say where to save it: --out FILE')
  const input = { storybook, to: fromHere(out), leaveOut: [...leaveOut], replace }
  const result = await withVault(vault, service => callTyped(service, 'storybooks.export', input))
  return toOutcome(result, value =>
    value.saved
      ? done(value, [
          `Saved ${value.release}: ${value.stories.length} stories, ${value.bytes} bytes, searched for ${value.searchedForms} names and details.`,
          ...value.leftOut.map(({ story, gates }) =>
            `Left out ${story}. ${gates.map(gateLine).join(' ')}`.trim(),
          ),
        ])
      : {
          exit: 1,
          json: value,
          lines: [
            'This storybook cannot be saved yet. No file was written.',
            ...value.gates.map(gateLine),
            ...value.leaks.map(
              leak => `${leak.identity ?? 'The file'}: found in ${leak.where}, ${leak.places} places.`,
            ),
          ],
        },
  )
}

export const inspectCommand = async (vault: string, file: string): Promise<Outcome> => {
  const result = await withVault(vault, service =>
    callTyped(service, 'word.inspect', { file: fromHere(file) }),
  )
  return toOutcome(result, report => ({
    exit: report.clean ? 0 : 1,
    json: report,
    lines: report.clean
      ? [
          `Searched ${report.parts} parts for ${report.searchedForms} names and details: none found. A search is a help, not a proof.`,
        ]
      : report.findings.map(
          ({ identity, where, places, kind }) => `${identity ?? kind}: found in ${where}, ${places} places.`,
        ),
  }))
}

export const callCommand = async (vault: string, name: string, stdin: string): Promise<Outcome> => {
  let input: unknown
  try {
    input = stdin.trim() === '' ? {} : JSON.parse(stdin)
  } catch {
    return failureToOutcome({ code: 'bad-input', message: 'What came on standard input is not JSON.' })
  }
  if (!isOperationName(name))
    return usage('Storykeep has no operation of that name. See: storykeep operations')
  const needsOpen = contract[name].needs === 'open'
  const service = needsOpen ? null : serviceFor(vault)
  try {
    const result =
      service === null
        ? await withVault(vault, open => open.call(name, input))
        : await service.call(name, input)
    return toOutcome(result, value => ({
      exit: isRefusal(value) ? 1 : 0,
      json: value,
      lines: [JSON.stringify(value, null, 2)],
    }))
  } finally {
    service?.close()
  }
}

/** An export that the gates refused is an answer, and still not done. */
const isRefusal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'saved' in value && value.saved === false

export const helpText = `storykeep COMMAND

  create VAULT [--project NAME] [--person NAME]
  check VAULT
  import VAULT FILE…
  text VAULT STORY [--level team|partners|public]
  export VAULT STORYBOOK --out FILE [--leave-out STORY]… [--replace]
  inspect VAULT FILE.docx
  detect --ndjson            lines {"id","text"} on standard input
  operations
  call VAULT OPERATION       its input as JSON on standard input

The passphrase is read from STORYKEEP_PASSPHRASE or asked for. --json prints one JSON value.
Exit: 0 done, 1 refused with reasons, 2 bad input, 3 integrity.`
