import type { Credited } from '../../../shared/storybook/credit.ts'
import { useOperation } from '../../app/use-operation.ts'

/** The storyteller as a credit sees them; null while nobody knows who it is. */
export const useCredited = (participant: string | null): Credited | null => {
  const people = useOperation('participants.list', {}).data?.participants
  const areas = useOperation('project.get', {}).data?.areas
  const person = people?.find(({ id }) => id === participant)
  if (person === undefined) return null
  const area = areas?.find(({ id }) => id === person.area)?.name ?? null
  return { kind: person.kind, ageBand: person.ageBand, area }
}
