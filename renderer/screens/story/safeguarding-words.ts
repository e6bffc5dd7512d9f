import type { SafeguardingSeverity } from '../../../shared/model/safeguarding.ts'

export const severityWords: Readonly<
  Record<SafeguardingSeverity, { readonly label: string; readonly help: string }>
> = {
  concern: { label: 'A worry', help: 'Something that the lead should know of.' },
  disclosure: { label: 'A disclosure', help: 'Somebody told of harm to themselves or to another person.' },
  immediate: {
    label: 'Somebody may be in danger now',
    help: 'Tell the lead, or call 999, before anything else. This form can wait.',
  },
}
