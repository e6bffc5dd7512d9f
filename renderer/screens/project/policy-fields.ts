import { ProjectPolicy } from '../../../shared/model/project-terms.ts'

export type PolicyNumber = Exclude<keyof ProjectPolicy, 'askAgainAt18'>

export const policyFields: readonly {
  readonly name: PolicyNumber
  readonly label: string
  readonly help: string
}[] = [
  {
    name: 'smallestGroup',
    label: 'People whom a credit must fit',
    help: 'Five or more. For fewer, somebody answers for the one story by name.',
  },
  {
    name: 'smallestGroupOnTheWeb',
    label: 'The same, on the public web',
    help: 'Ten or more.',
  },
  { name: 'smallestCount', label: 'Smallest count that is shown', help: 'Counts under it are hidden.' },
  {
    name: 'reviewAfterMonths',
    label: 'Months until people are asked again',
    help: 'Leave empty where they are not.',
  },
  {
    name: 'withdrawalDays',
    label: 'Days in which words can still be taken out',
    help: 'Of what is being made. Told on the form.',
  },
  {
    name: 'answerAfterDays',
    label: 'Days to wait for an answer to a copy',
    help: 'After these the board says so. No answer is never a yes.',
  },
  { name: 'endsSoonDays', label: 'Days ahead that count as soon', help: 'For what runs out.' },
]

export type PolicyReading =
  | { readonly ok: true; readonly value: ProjectPolicy }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<PolicyNumber, string>>> }

const toNumber = (words: string): number | null | undefined => {
  const plain = words.trim()
  if (plain === '') return null
  return /^\d{1,4}$/.test(plain) ? Number(plain) : undefined
}

const hasName = (name: unknown): name is PolicyNumber => policyFields.some(field => field.name === name)

/** What was typed as a policy, or a sentence beside each field that is not a number that it can hold. */
export const typedToPolicy = (
  wordsOf: (name: PolicyNumber) => string,
  askAgainAt18: boolean,
): PolicyReading => {
  const numbers = Object.fromEntries(policyFields.map(({ name }) => [name, toNumber(wordsOf(name)) ?? null]))
  const read = ProjectPolicy.safeParse({ ...numbers, askAgainAt18 })
  const unread = policyFields.filter(({ name }) => toNumber(wordsOf(name)) === undefined)
  if (read.success && unread.length === 0) return { ok: true, value: read.data }
  const failed = read.success ? [] : read.error.issues.map(({ path }) => path[0]).filter(hasName)
  return {
    ok: false,
    problems: Object.fromEntries(
      [...unread.map(({ name }) => name), ...failed].map(name => [
        name,
        'Please write a whole number that fits here.',
      ]),
    ),
  }
}
