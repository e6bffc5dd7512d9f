import { BookMarked, FileSearch, Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { usePlace } from '../../app/place.ts'
import { useOperation } from '../../app/use-operation.ts'
import { audienceWords, counted } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/card.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { Loading } from '../../components/progress.tsx'
import { Screen, Toolbar } from '../../components/screen.tsx'
import { BeginDialog } from './begin-dialog.tsx'
import { Inspection } from './inspection.tsx'
import { Releases } from './releases.tsx'
import styles from './storybooks.module.css'
import { useInspection } from './use-inspection.ts'

/** The storybooks being composed, what was saved for whom, and a look into any Word file. */
export const StorybooksScreen = () => {
  const { go } = usePlace()
  const { data, error, isLoading } = useOperation('storybooks.list', {})
  const lookButton = useId()
  const inspection = useInspection(() => document.getElementById(lookButton)?.focus())
  const [isBeginning, setBeginning] = useState(false)
  const begin = (
    <Button
      kind="primary"
      icon={<Plus size={17} strokeWidth={1.75} aria-hidden="true" />}
      onPress={() => setBeginning(true)}
    >
      Begin a storybook
    </Button>
  )
  const inspect = (
    <Button
      id={lookButton}
      icon={<FileSearch size={17} strokeWidth={1.75} aria-hidden="true" />}
      isPending={inspection.isBusy}
      onPress={() => void inspection.choose()}
    >
      Look into a Word file
    </Button>
  )
  const isEmpty = data !== undefined && data.storybooks.length === 0 && data.releases.length === 0

  return (
    <Screen title="Storybooks">
      <div className={styles.page}>
        <ErrorNotice failure={error} />
        {isLoading ? <Loading label="Asking the vault" /> : null}
        {data === undefined || isEmpty ? null : <Toolbar end={begin}>{inspect}</Toolbar>}
        <Inspection inspection={inspection} />
        {isEmpty ? (
          <EmptyState
            icon={<BookMarked size={30} strokeWidth={1.75} />}
            title="No storybook yet"
            action={
              <>
                {begin}
                {inspect}
              </>
            }
          >
            <p>
              Choose stories and say for whom the book is. Storykeep sets them out with warnings and support,
              and tells you what still stands in the way before anything is saved.
            </p>
          </EmptyState>
        ) : null}
        {data === undefined || data.storybooks.length === 0 ? null : (
          <ul className={styles.books}>
            {data.storybooks.map(book => (
              <li key={book.id}>
                <button
                  type="button"
                  className={styles.book}
                  onClick={() => go({ name: 'storybook', storybook: book.id })}
                >
                  <span className={styles.cover} aria-hidden="true">
                    {book.title}
                  </span>
                  <span className={styles.bookWords}>
                    <span className={styles.bookTitle}>{book.title}</span>
                    <span className={styles.soft}>
                      For: {audienceWords[book.audience].toLocaleLowerCase('en-GB')}
                    </span>
                    <span className={styles.soft}>{counted(book.stories, 'story', 'stories')}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {data === undefined || isEmpty ? null : <Releases releases={data.releases} />}
      </div>
      {isBeginning ? (
        <BeginDialog
          onClose={() => setBeginning(false)}
          onBegun={storybook => go({ name: 'storybook', storybook })}
        />
      ) : null}
    </Screen>
  )
}
