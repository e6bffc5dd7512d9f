import { BookOpen } from 'lucide-react'
import { usePlace } from '../../app/place.ts'
import { useOperation } from '../../app/use-operation.ts'
import { counted } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/card.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { Loading } from '../../components/progress.tsx'
import { Screen } from '../../components/screen.tsx'
import { BringInButton } from '../stories/import-button.tsx'
import { useImport } from '../stories/use-import.tsx'
import { HeardFrom } from './heard-from.tsx'
import styles from './home.module.css'
import { KeptSafe } from './kept-safe.tsx'
import { Needs } from './needs.tsx'
import { OnTheirWay } from './on-their-way.tsx'
import { StorybookCard } from './storybook-card.tsx'

const FirstSteps = ({ onBringIn }: { readonly onBringIn: () => void }) => {
  const { go } = usePlace()
  return (
    <EmptyState
      icon={<BookOpen size={30} strokeWidth={1.75} />}
      title="A safe place, still empty"
      action={
        <>
          <BringInButton kind="primary" size="large" onChoose={onBringIn} />
          <Button size="large" onPress={() => go({ name: 'people' })}>
            Add people first
          </Button>
        </>
      }
    >
      <p>
        Bring in your first interviews: Word, plain text, or subtitles of a recording. Storykeep then shows
        you, one at a time, what could tell a reader who somebody is. You decide.
      </p>
    </EmptyState>
  )
}

/** What needs somebody today, how far the stories are, and that everything is safe. */
export const HomeScreen = () => {
  const overview = useOperation('project.overview', {})
  const project = useOperation('project.get', {})
  const importing = useImport()
  const data = overview.data
  return (
    <Screen
      title={project.data?.name ?? 'Home'}
      beside={
        data === undefined
          ? undefined
          : `${counted(data.stories, 'story', 'stories')} · ${counted(data.people, 'person', 'people')} · vault open`
      }
    >
      <ErrorNotice failure={overview.error} action={<Button onPress={overview.again}>Try again</Button>} />
      {overview.isLoading ? <Loading /> : null}
      {data === undefined ? null : data.stories === 0 && data.people === 0 ? (
        <>
          <FirstSteps onBringIn={importing.choose} />
          <div className={styles.alone}>
            <KeptSafe overview={data} />
          </div>
        </>
      ) : (
        <div className={styles.columns}>
          <div className={styles.column}>
            <Needs overview={data} />
            <OnTheirWay stages={data.stages} />
          </div>
          <div className={styles.column}>
            <StorybookCard storybooks={data.storybooks} />
            <HeardFrom />
            <KeptSafe overview={data} />
          </div>
        </div>
      )}
      {importing.dialog}
    </Screen>
  )
}
