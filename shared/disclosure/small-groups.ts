import { type CreditDescriptor, creditDescriptors } from '../model/consent.ts'

/** What is known of a person, by descriptor; null where it is not known. */
export type PersonDescriptors = Readonly<Record<CreditDescriptor, string | null>>

/** People of whom the same is known, and how many they are. */
export interface Alike {
  readonly known: PersonDescriptors
  readonly people: number
}

/** Puts people together of whom the same is known: a project of thousands has a few dozen sorts. */
export const putTogether = (people: readonly PersonDescriptors[]): readonly Alike[] => {
  const sorts = new Map<string, { readonly known: PersonDescriptors; people: number }>()
  for (const known of people) {
    const sort = JSON.stringify(creditDescriptors.map(name => known[name]))
    const alike = sorts.get(sort)
    if (alike === undefined) sorts.set(sort, { known, people: 1 })
    else alike.people += 1
  }
  return [...sorts.values()]
}

/** What a credit says of a person, by descriptor; what it does not say is not there. */
export type PrintedDescriptors = Readonly<Partial<Record<CreditDescriptor, string>>>

/** Every value that is known of a storyteller to whoever holds all releases: more than one where they differ. */
type KnownValues = ReadonlyMap<CreditDescriptor, ReadonlySet<string>>

export interface GroupAssessment {
  /** How many people of the project fit all that is said, the storyteller among them. */
  readonly k: number
  readonly needed: number
  readonly descriptors: PrintedDescriptors
  /** Which of this credit's descriptors to leave out so that the most people fit; null where enough do, or none helps. */
  readonly fix: { readonly drop: CreditDescriptor; readonly k: number } | null
}

export interface GroupQuestion {
  /** Everybody of the project, the storyteller among them: who took part know who else did. */
  readonly people: readonly Alike[]
  readonly printed: PrintedDescriptors
  /** What earlier releases of the same story said. */
  readonly earlier: readonly PrintedDescriptors[]
  /** The fewest people who must fit: the project's own choice. */
  readonly smallest: number
}

const entriesOf = (printed: PrintedDescriptors): readonly (readonly [CreditDescriptor, string])[] =>
  (Object.keys(printed) as CreditDescriptor[]).flatMap(name => {
    const value = printed[name]
    return value === undefined ? [] : [[name, value] as const]
  })

const union = (credits: readonly PrintedDescriptors[]): KnownValues => {
  const known = new Map<CreditDescriptor, Set<string>>()
  for (const [name, value] of credits.flatMap(entriesOf)) {
    known.set(name, (known.get(name) ?? new Set()).add(value))
  }
  return known
}

/**
 * How many people fit. Nobody whose value is not known counts: they may not share it. Where releases said two things
 * of one storyteller (they moved), a reader knows both, and only who fits both as they were would share them, whom
 * nobody can count: then the storyteller alone does.
 */
const countFitting = (people: readonly Alike[], known: KnownValues): number => {
  if ([...known.values()].some(values => values.size > 1)) return 1
  const wanted = [...known].map(([name, values]) => [name, [...values][0]] as const)
  return people
    .filter(alike => wanted.every(([name, value]) => alike.known[name] === value))
    .reduce((sum, alike) => sum + alike.people, 0)
}

const without = (printed: PrintedDescriptors, name: CreditDescriptor): PrintedDescriptors =>
  Object.fromEntries(entriesOf(printed).filter(([known]) => known !== name))

/**
 * How many people of the project share what a credit says together with what every earlier release of the story
 * said: one says the area, another the age band, and whoever holds both knows both (reference, section 3: collection
 * k, accumulated release). No standard sets a number for published stories, so what is enough is passed in.
 */
export const assessGroup = ({ people, printed, earlier, smallest }: GroupQuestion): GroupAssessment => {
  const known = union([...earlier, printed])
  const k = countFitting(people, known)
  const [best] = (k >= smallest ? [] : entriesOf(printed))
    .map(([drop]) => ({ drop, k: countFitting(people, union([...earlier, without(printed, drop)])) }))
    .filter(fix => fix.k > k)
    .toSorted((a, b) => b.k - a.k)
  return {
    k,
    needed: smallest,
    descriptors: Object.fromEntries([...known].map(([name, values]) => [name, [...values].join(' and ')])),
    fix: best ?? null,
  }
}
