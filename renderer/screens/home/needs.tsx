import { CircleCheck } from 'lucide-react'
import { usePlace } from '../../app/place.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import styles from './home.module.css'
import type { Overview } from './overview.ts'
import { overviewToNeeds } from './overview-to-needs.ts'

export const Needs = ({ overview }: { readonly overview: Overview }) => {
  const { go } = usePlace()
  const needs = overviewToNeeds(overview)
  return (
    <section aria-labelledby="needs">
      <h2 id="needs" className={styles.heading}>
        What needs you today
      </h2>
      <Card isFlush>
        {needs.length === 0 ? (
          <p className={styles.nothing}>
            <CircleCheck size={21} strokeWidth={1.75} aria-hidden="true" />
            Nothing is waiting for you. Have a good day.
          </p>
        ) : (
          <ul>
            {needs.map(({ id, icon: Icon, title, detail, action, place }) => (
              <li key={id} className={styles.need}>
                <Icon size={21} strokeWidth={1.75} aria-hidden="true" className={styles.needIcon} />
                <div className={styles.needWords}>
                  <h3 className={styles.needTitle}>{title}</h3>
                  <p className={styles.soft}>{detail}</p>
                </div>
                <Button size="small" onPress={() => go(place)} aria-label={`${action}: ${title}`}>
                  {action}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </section>
  )
}
