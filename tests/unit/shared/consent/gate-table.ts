import { describe, expect, test } from 'vitest'
import type { Gate, ReleaseFacts } from '../../../../shared/consent/gates/facts.ts'
import { GateAnswer } from '../../../../shared/contract/gates.ts'
import { facts } from './examples.ts'

export type Row = readonly [Partial<ReleaseFacts>, passes: boolean, says: string]

/** One gate, row by row: what is changed of facts in order, whether it passes, and what it says. */
export const table = (gate: Gate, name: string, rows: readonly Row[]): void => {
  describe(name, () => {
    test.each(rows.map(([changes, passes, says], index) => ({ index, changes, passes, says })))(
      'row $index: $says',
      ({ changes, passes, says }) => {
        const answer = gate(facts(changes))
        expect(GateAnswer.parse(answer)).toEqual(answer)
        expect(answer).toMatchObject({ gate: name, passes, says })
        expect(answer.fix === null).toBe(passes)
        if (!passes) expect(answer.detail).toMatch(/\.$/)
      },
    )
  })
}
