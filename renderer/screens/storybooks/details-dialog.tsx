import { type FormEvent, useId, useState } from 'react'
import type { StorybookDetails } from '../../../shared/model/storybook.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { focusFirstProblem } from '../people/focus-problem.ts'
import { DetailsFields } from './details-fields.tsx'
import styles from './storybooks.module.css'

type Details = Pick<StorybookDetails, 'title' | 'subtitle' | 'audience'>

export interface DetailsDialogProps {
  readonly details: Details
  readonly onSave: (details: Details) => void
  readonly onClose: () => void
}

export const DetailsDialog = ({ details, onSave, onClose }: DetailsDialogProps) => {
  const formId = useId()
  const [title, setTitle] = useState(details.title)
  const [subtitle, setSubtitle] = useState(details.subtitle)
  const [audience, setAudience] = useState(details.audience)
  const [isTried, setTried] = useState(false)
  const save = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (title.trim() === '') {
      focusFirstProblem(event.currentTarget)
      return
    }
    onSave({ title: title.trim(), subtitle: subtitle.trim(), audience })
    onClose()
  }
  return (
    <Dialog
      title="Title and readers"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className={styles.form} onSubmit={save}>
        <DetailsFields
          title={title}
          subtitle={subtitle}
          audience={audience}
          isTried={isTried}
          onTitle={setTitle}
          onSubtitle={setSubtitle}
          onAudience={setAudience}
        />
      </form>
    </Dialog>
  )
}
