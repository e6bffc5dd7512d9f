import { ageBandToRange, ageOn } from '../../shared/consent/age.ts'
import type { MonitorCell, MonitorTable } from '../../shared/contract/board.ts'
import { suppress } from '../../shared/disclosure/suppress.ts'
import { fold } from '../../shared/model/fold.ts'
import { rowToAreaId } from '../../shared/model/ids.ts'
import { type AgeBand, ageBands, type Participant, participantKinds } from '../../shared/model/people.ts'
import type { RecruitmentTarget } from '../../shared/model/project-terms.ts'
import type { Database } from './database/driver.ts'
import { listParticipants } from './database/repositories/people.ts'
import { listNamed, projectPolicy, recruitmentTargets } from './database/repositories/project.ts'

type By = MonitorTable['by']

/** The band of somebody's age today; the one that they said where no birth date is known. */
const bandOf = ({ birthDate, ageBand }: Participant, today: string): AgeBand | '' => {
  const age = birthDate === null ? null : ageOn(birthDate, today)
  if (age === null || !age.ok) return ageBand ?? ''
  return (
    ageBands.find(band => {
      const { youngest, oldest } = ageBandToRange(band)
      return age.value >= youngest && age.value <= oldest
    }) ?? ''
  )
}

const normalise = (words: string): string => fold(words).trim().replaceAll(/\s+/g, ' ')

const sortOf = (person: Participant, by: By, today: string): string => {
  if (by === 'area') return person.area ?? ''
  if (by === 'kind') return person.kind
  return by === 'age_band' ? bandOf(person, today) : normalise(person.descriptors.ethnicity)
}

interface Row {
  readonly value: string
  readonly label: string
  readonly people: number
  readonly target: number | null
}

/** The words under which few people described themselves would give them away by themselves. */
const joinRareWords = (rows: readonly Row[], smallest: number): readonly Row[] => {
  const isRare = ({ value, people, target }: Row) => value !== '' && target === null && people < smallest
  const rare = rows.filter(isRare)
  const people = rare.reduce((sum, row) => sum + row.people, 0)
  return people === 0
    ? rows
    : [
        ...rows.filter(row => !isRare(row)),
        { value: 'others', label: 'Other words, each used by few', people, target: null },
      ]
}

const toTable = (by: By, rows: readonly Row[], smallest: number): MonitorTable => {
  const { counts, total } = suppress(
    rows.map(({ people }) => people),
    smallest,
  )
  const cells: MonitorCell[] = rows.map((row, index) => ({ ...row, people: counts[index] ?? null }))
  return { by, cells, total }
}

/** Four tables over the same people: a total that is hidden in one would be read off another. */
const hideTotalsTogether = (tables: readonly MonitorTable[]): MonitorTable[] => {
  const isHidden = tables.some(({ total }) => total === null)
  return tables.map(table => ({ ...table, total: isHidden ? null : table.total }))
}

/** Who took part, by area, age today, ethnicity in people's own words, and kind, against what was hoped for. */
export const monitorTables = (database: Database, today: string): MonitorTable[] => {
  const people = listParticipants(database)
  const targets = recruitmentTargets(database)
  const { smallestCount } = projectPolicy(database)
  const areas = listNamed(database, 'areas').map(({ id, name }) => [rowToAreaId(id), name] as const)
  const known: Readonly<Record<By, readonly (readonly [value: string, label: string])[]>> = {
    area: areas,
    age_band: ageBands.map(band => [band, band]),
    ethnicity: [],
    kind: participantKinds.map(kind => [kind, kind]),
  }
  const targetOf = (by: By, value: string): number | null =>
    targets.find(target => target.by === by && toValue(target) === value)?.target ?? null
  const table = (by: By): MonitorTable => {
    const counts = Map.groupBy(people, person => sortOf(person, by, today))
    const labels = new Map<string, string>(known[by])
    if (by === 'ethnicity') {
      for (const target of targets) if (target.by === by) labels.set(toValue(target), target.value)
      for (const { descriptors } of people) {
        const value = normalise(descriptors.ethnicity)
        if (value !== '' && !labels.has(value)) labels.set(value, descriptors.ethnicity.trim())
      }
    }
    const values = [...labels.keys(), ...(counts.has('') ? [''] : [])]
    const rows = values.map(value => ({
      value,
      label: labels.get(value) ?? '',
      people: counts.get(value)?.length ?? 0,
      target: targetOf(by, value),
    }))
    return toTable(by, by === 'ethnicity' ? joinRareWords(rows, smallestCount) : rows, smallestCount)
  }
  return hideTotalsTogether((['area', 'age_band', 'ethnicity', 'kind'] as const).map(table))
}

const toValue = (target: RecruitmentTarget): string =>
  target.by === 'ethnicity' ? normalise(target.value) : target.value
