import { useState } from 'react'
import type { Input } from '../../../shared/contract/contract.ts'
import type { Failure } from '../../../shared/model/result.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { counted } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { Loading } from '../../components/progress.tsx'
import { Middle, Screen, SidePanel } from '../../components/screen.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { FormsCard } from './forms-card.tsx'
import { LeadCard } from './lead-card.tsx'
import type { ListItem } from './list-changes.ts'
import { ListEditor } from './list-editor.tsx'
import { PolicyCard } from './policy-card.tsx'
import styles from './project.module.css'
import { ProjectName } from './project-name.tsx'
import { RetentionCard } from './retention-card.tsx'
import { SupportLines } from './support-lines.tsx'
import { TargetsCard } from './targets-card.tsx'
import { TermsCard } from './terms-card.tsx'
import { ThemePassages } from './theme-passages.tsx'

type Update = Input<'project.update'>
type Part = keyof Update
type TabName = 'lists' | 'told' | 'choices'

/** Themes and what was said on them, the project's other lists, what people are told, and its own choices. */
export const ProjectScreen = ({ tab: first }: { readonly tab: TabName }) => {
  const { data: project, error, isLoading } = useOperation('project.get', {})
  const updating = useDo('project.update')
  const [failed, setFailed] = useState<Part | null>(null)
  const [tab, setTab] = useState<TabName>(first)
  const [chosen, setChosen] = useState<string | null>(null)

  const keep = async (list: Part, update: Update): Promise<boolean> => {
    setFailed(list)
    const answer = await updating.run(update)
    return answer.ok
  }
  const failureOf = (list: Part): Failure | null => (failed === list ? updating.error : null)
  const copy = (items: readonly ListItem[]) => items.map(({ id, name }) => ({ id, name }))

  if (project === undefined) {
    return (
      <Screen title="Themes">
        <ErrorNotice failure={error} />
        {isLoading ? <Loading label="Asking the vault" /> : null}
      </Screen>
    )
  }
  const passagesOf = new Map(project.themes.map(theme => [theme.id, theme.passages]))
  const lists = (
    <div className={styles.lists}>
      <ListEditor
        title="Themes"
        one="a theme"
        says="What the stories are about. Lay a theme over a passage while you read; storybooks are set out by them."
        items={project.themes}
        failure={failureOf('themes')}
        onChange={items => keep('themes', { themes: copy(items) })}
        nameOf={theme => (
          <button
            type="button"
            className={styles.theme}
            aria-pressed={chosen === theme.id}
            onClick={() => setChosen(theme.id)}
          >
            {theme.name}{' '}
            <span className={styles.count}>{counted(passagesOf.get(theme.id) ?? 0, 'passage')}</span>
          </button>
        )}
      />
      <SupportLines
        lines={project.supportLines}
        failure={failureOf('supportLines')}
        onChange={lines => keep('supportLines', { supportLines: [...lines] })}
      />
      <ListEditor
        title="Areas"
        one="an area"
        says="Where people live or work. Printed only where a storyteller’s credit says so."
        items={project.areas}
        failure={failureOf('areas')}
        onChange={items => keep('areas', { areas: copy(items) })}
      />
      <ListEditor
        title="Stages"
        one="a stage"
        says="The steps of the project, in their order. Occasions belong to a stage."
        items={project.stages}
        failure={failureOf('stages')}
        onChange={items => keep('stages', { stages: copy(items) })}
      />
      <ProjectName
        name={project.name}
        failure={failureOf('name')}
        onChange={name => keep('name', { name })}
      />
    </div>
  )
  const told = (
    <div className={styles.lists}>
      <LeadCard lead={project.lead} failure={failureOf('lead')} onChange={lead => keep('lead', { lead })} />
      <TermsCard
        terms={project.terms}
        failure={failureOf('terms')}
        onChange={terms => keep('terms', { terms })}
      />
      <FormsCard />
    </div>
  )
  const choices = (
    <div className={styles.lists}>
      <PolicyCard
        policy={project.policy}
        failure={failureOf('policy')}
        onChange={policy => keep('policy', { policy })}
      />
      <TargetsCard
        targets={project.targets}
        areas={project.areas}
        failure={failureOf('targets')}
        onChange={targets => keep('targets', { targets: [...targets] })}
      />
      <RetentionCard />
    </div>
  )
  return (
    <Screen title="Themes" beside={<span>and the rest of the project</span>} layout="panels">
      <Middle label="The project">
        <div className={styles.tabs}>
          <Tabs
            label="The project"
            value={tab}
            onChange={setTab}
            items={[
              { id: 'lists', label: 'Lists', content: lists },
              { id: 'told', label: 'What people are told', content: told },
              { id: 'choices', label: 'Own choices', content: choices },
            ]}
          />
        </div>
      </Middle>
      {tab === 'lists' ? (
        <SidePanel
          side="right"
          label="What was said on a theme"
          {...(chosen === null
            ? {}
            : {
                foot: (
                  <Button kind="quiet" onPress={() => setChosen(null)}>
                    Close
                  </Button>
                ),
              })}
        >
          <ThemePassages theme={project.themes.find(({ id }) => id === chosen) ?? null} />
        </SidePanel>
      ) : null}
    </Screen>
  )
}
