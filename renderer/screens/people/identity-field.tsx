import { useOperation } from '../../app/use-operation.ts'
import { counted } from '../../app/words.ts'
import { SearchSelectField } from '../../components/search-select-field.tsx'
import { identityChoices } from './identity-choices.ts'

interface IdentityFieldProps {
  readonly value: string | null
  readonly onChange: (identity: string | null) => void
}

/** Which person of the stories somebody is. */
export const IdentityField = ({ value, onChange }: IdentityFieldProps) => {
  const identities = useOperation('identities.list', {}).data?.identities
  // The field takes the words of the chosen one when it appears, so it waits until they are known.
  if (identities === undefined) return null
  return (
    <SearchSelectField
      label="In the stories this person is"
      help="Needed for storytellers who wish to be named, so that their own story prints the name that they chose."
      value={value}
      onChange={onChange}
      nothing="Nobody whom the stories name"
      choices={identityChoices(identities, value).map(({ id, label, stories }) => ({
        value: id,
        label,
        hint: counted(stories, 'story', 'stories'),
      }))}
    />
  )
}
