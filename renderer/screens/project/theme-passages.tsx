import { usePlace } from '../../app/place.ts'
import { useOperation } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { Loading } from '../../components/progress.tsx'
import styles from './project.module.css'

export interface ThemePassagesProps {
  readonly theme: { readonly id: string; readonly name: string } | null
}

/** What storytellers said on a theme, in the words that the public would read. */
export const ThemePassages = ({ theme }: ThemePassagesProps) => {
  const { go } = usePlace()
  const { data, error, isLoading } = useOperation(
    'passages.list',
    { kind: 'theme', level: 'public', ...(theme === null ? {} : { theme: theme.id }) },
    { when: theme !== null },
  )
  if (theme === null) {
    return <p className={styles.says}>Choose a theme to read what was said on it.</p>
  }
  return (
    <div className={styles.passages}>
      <div>
        <h2 className={styles.heading}>{theme.name}</h2>
        <p className={styles.says}>In the words that the public would read.</p>
      </div>
      <ErrorNotice failure={error} />
      {isLoading ? <Loading label="Asking the vault" /> : null}
      {data === undefined ? null : data.passages.length === 0 ? (
        <p className={styles.says}>
          Nothing is marked with this theme yet. Open a story, choose a passage and lay the theme over it.
        </p>
      ) : (
        <ul className={styles.passageList}>
          {data.passages.map(passage => (
            <li key={passage.id}>
              <Card className={styles.passage ?? ''}>
                <blockquote className={styles.words}>{passage.words}</blockquote>
                <Button kind="link" onPress={() => go({ name: 'story', story: passage.story })}>
                  {passage.title}
                </Button>
              </Card>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
