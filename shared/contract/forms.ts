import { z } from 'zod'
import { Path } from '../model/basics.ts'
import { ConsentForm, FormWording } from '../model/form.ts'
import { FormId } from '../model/ids.ts'
import { Empty, operation, savingErrors } from './operation.ts'

export const SheetStyle = z.enum(['standard', 'large_print', 'easy_read'])
export type SheetStyle = z.infer<typeof SheetStyle>

export const formOperations = {
  'forms.list': operation({
    summary: 'Every version of the project’s consent form, the newest first, and the wording to begin with.',
    input: Empty,
    output: z.strictObject({ forms: z.array(ConsentForm), suggested: FormWording }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
  'forms.create': operation({
    summary: 'Makes the next version of the consent form. Earlier versions stay as they are.',
    input: z.strictObject({ wording: FormWording }),
    output: z.strictObject({ form: FormId }),
    errors: ['no-controller', 'no-contact', 'nothing-changed'],
    needs: 'open',
    changes: ['project', 'record'],
  }),
  'forms.print': operation({
    summary: 'Saves the information sheet or the consent form of a version as Word.',
    input: z.strictObject({
      form: FormId,
      sheet: z.enum(['information', 'consent']),
      style: SheetStyle,
      to: Path,
      replace: z.boolean().default(false),
    }),
    output: z.strictObject({ bytes: z.int() }),
    errors: ['not-found', ...savingErrors],
    needs: 'open',
    changes: ['record'],
    long: true,
  }),
} as const
