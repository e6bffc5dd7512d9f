import { Plus } from 'lucide-react'
import { Button, type ButtonProps } from '../../components/button.tsx'

type Look = Pick<ButtonProps, 'kind' | 'size'>

export const BringInButton = ({
  kind = 'plain',
  size = 'medium',
  onChoose,
}: Look & { readonly onChoose: () => void }) => (
  <Button
    kind={kind}
    size={size}
    icon={<Plus size={18} strokeWidth={1.75} aria-hidden="true" />}
    onPress={onChoose}
  >
    Bring in interviews
  </Button>
)
