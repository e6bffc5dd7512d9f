import type { ReactNode } from 'react'
import { Card } from './card.tsx'
import styles from './section-card.module.css'

export interface SectionCardProps {
  /** Of the heading, by which the section is named; one of a kind on its page. */
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}

/** A part of a page, on a card of its own under its heading. */
export const SectionCard = ({ id, title, children }: SectionCardProps) => (
  <section aria-labelledby={id}>
    <Card className={styles.card ?? ''}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </Card>
  </section>
)
