import { UserPlus, Users } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/card.tsx'

interface AddPersonProps {
  readonly onAdd: () => void
}

export const AddPerson = ({ onAdd }: AddPersonProps) => (
  <Button kind="primary" icon={<UserPlus size={17} strokeWidth={1.75} aria-hidden="true" />} onPress={onAdd}>
    Add a person
  </Button>
)

/** What to do first, where nobody has been added. */
export const NobodyYet = ({ onAdd }: AddPersonProps) => (
  <EmptyState
    icon={<Users size={30} strokeWidth={1.75} />}
    title="Nobody has been added yet"
    action={<AddPerson onAdd={onAdd} />}
  >
    <p>
      Add the people who told you their stories, and write down what each of them agreed to. Nothing is
      printed for anybody who has not said yes.
    </p>
  </EmptyState>
)
