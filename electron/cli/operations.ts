import { z } from 'zod'
import { contract, operationNames } from '../../shared/contract/contract.ts'
import { commonErrors } from '../../shared/contract/operation.ts'

/** Every operation of the contract with the JSON Schema (draft 2020-12) of its input and output. */
export const describeOperations = () => ({
  commonErrors,
  operations: operationNames.map(name => {
    const { summary, needs, changes, errors, input, output } = contract[name]
    return {
      name,
      summary,
      needs,
      changes,
      errors,
      input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
      output: z.toJSONSchema(output, { io: 'input', unrepresentable: 'any' }),
    }
  }),
})
