import { usePlace } from '../../app/place.ts'
import { audienceWords, counted, keysOf } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import styles from './home.module.css'
import type { Overview } from './overview.ts'

const audienceToLabel = (audience: string): string => {
  const known = keysOf(audienceWords).find(key => key === audience)
  return known === undefined ? audience : audienceWords[known]
}

/** The storybook that is being composed. */
export const StorybookCard = ({ storybooks }: { readonly storybooks: Overview['storybooks'] }) => {
  const { go } = usePlace()
  const latest = storybooks.at(-1)
  return (
    <section aria-labelledby="storybook">
      <Card>
        <h2 id="storybook" className={styles.cardHeading}>
          {latest === undefined ? 'Storybook' : 'Storybook in progress'}
        </h2>
        {latest === undefined ? (
          <div className={styles.stack}>
            <p className={styles.soft}>
              None yet. When stories are decided and agreed to, set them out as a book.
            </p>
            <Button size="small" onPress={() => go({ name: 'storybooks' })}>
              Begin a storybook
            </Button>
          </div>
        ) : (
          <div className={styles.book}>
            <div className={styles.cover} aria-hidden="true">
              <span>{latest.title}</span>
            </div>
            <div className={styles.stack}>
              <div>
                <h3 className={styles.bookTitle}>{latest.title}</h3>
                <p className={styles.soft}>{audienceToLabel(latest.audience)}</p>
                <p className={styles.soft}>{counted(latest.stories, 'story', 'stories')}</p>
              </div>
              <Button
                kind="primary"
                size="small"
                onPress={() => go({ name: 'storybook', storybook: latest.id })}
              >
                Go on composing
              </Button>
              {storybooks.length > 1 ? (
                <Button kind="link" size="small" onPress={() => go({ name: 'storybooks' })}>
                  All {storybooks.length} storybooks
                </Button>
              ) : null}
            </div>
          </div>
        )}
      </Card>
    </section>
  )
}
