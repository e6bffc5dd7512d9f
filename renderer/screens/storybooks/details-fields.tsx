import { type Audience, audiences, audienceToLevel } from '../../../shared/model/consent.ts'
import { audienceWords, levelWords } from '../../app/words.ts'
import { TextField } from '../../components/field.tsx'
import { SelectField } from '../../components/select-field.tsx'

export interface DetailsFieldsProps {
  readonly title: string
  readonly subtitle: string
  readonly audience: Audience
  readonly isTried: boolean
  readonly onTitle: (title: string) => void
  readonly onSubtitle: (subtitle: string) => void
  readonly onAudience: (audience: Audience) => void
}

/** Title, subtitle and readers of a storybook. */
export const DetailsFields = ({
  title,
  subtitle,
  audience,
  isTried,
  onTitle,
  onSubtitle,
  onAudience,
}: DetailsFieldsProps) => (
  <>
    <TextField
      label="Title"
      value={title}
      maxLength={160}
      autoFocus
      isRequired
      onChange={onTitle}
      problem={isTried && title.trim() === '' ? 'Write a title.' : null}
    />
    <TextField label="Subtitle" value={subtitle} maxLength={240} onChange={onSubtitle} />
    <SelectField<Audience>
      label="Who will read it?"
      help={`Names and details are printed as for “${levelWords[audienceToLevel[audience]]}”. Each storyteller must have said yes to these readers.`}
      value={audience}
      onChange={onAudience}
      choices={audiences.map(value => ({ value, label: audienceWords[value] }))}
    />
  </>
)
