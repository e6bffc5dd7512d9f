import { type FormEvent, useId, useState } from 'react'
import type { Audience } from '../../../shared/model/consent.ts'
import { useDo } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { Loading } from '../../components/progress.tsx'
import { focusFirstProblem } from '../people/focus-problem.ts'
import { DetailsFields } from './details-fields.tsx'
import { StoryChooser } from './story-chooser.tsx'
import styles from './storybooks.module.css'
import { useAllStories } from './use-all-stories.ts'

export interface BeginDialogProps {
  readonly onClose: () => void
  readonly onBegun: (storybook: string) => void
}

/** A new storybook: what it is called, for whom, and which stories. All of it can be changed later. */
export const BeginDialog = ({ onClose, onBegun }: BeginDialogProps) => {
  const formId = useId()
  const { stories, error, isLoading } = useAllStories()
  const [title, setTitle] = useState('')
  const [subtitle, setSubtitle] = useState('')
  const [audience, setAudience] = useState<Audience>('partners')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isTried, setTried] = useState(false)
  const creating = useDo('storybooks.create')

  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (title.trim() === '') {
      focusFirstProblem(event.currentTarget)
      return
    }
    // In the order of the list, not in that of the clicks.
    const inOrder = (stories ?? []).map(({ id }) => id).filter(id => chosen.has(id))
    const answer = await creating.run({ title, subtitle, audience, stories: inOrder })
    if (!answer.ok) return
    onClose()
    onBegun(answer.value.storybook)
  }

  return (
    <Dialog
      title="Begin a storybook"
      isOpen
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} isPending={creating.isBusy}>
            Begin
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className={styles.form} onSubmit={event => void begin(event)}>
        <ErrorNotice failure={creating.error ?? error} />
        <DetailsFields
          title={title}
          subtitle={subtitle}
          audience={audience}
          isTried={isTried}
          onTitle={setTitle}
          onSubtitle={setSubtitle}
          onAudience={setAudience}
        />
        {isLoading ? <Loading label="Asking the vault" /> : null}
        {stories === undefined ? null : stories.length === 0 ? (
          <Notice>No story is in the vault yet. You can begin, and add stories when they are there.</Notice>
        ) : (
          <StoryChooser stories={stories} chosen={chosen} onChange={setChosen} />
        )}
      </form>
    </Dialog>
  )
}
