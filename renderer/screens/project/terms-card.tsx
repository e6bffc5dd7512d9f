import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { ProjectTerms } from '../../../shared/model/project-terms.ts'
import type { Failure } from '../../../shared/model/result.ts'
import { dayInFull } from '../../app/dates.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { art6Words, art9Words } from '../people/words.ts'
import styles from './project.module.css'
import { TermsForm } from './terms-form.tsx'

export interface TermsCardProps {
  readonly terms: ProjectTerms
  readonly failure: Failure | null
  readonly onChange: (terms: ProjectTerms) => Promise<boolean>
}

const factsOf = (terms: ProjectTerms): readonly (readonly [string, string])[] => [
  ['Responsible for the words', terms.controllers.join('; ')],
  ['Whom they are passed on to', terms.recipients.join('; ')],
  ['Where they are kept', terms.storageLocation],
  ['Whom to tell to take consent back', terms.withdrawalContact],
  ['Lawful basis (article 6)', art6Words[terms.art6Basis]],
  ['For what is said about health (article 9)', art9Words[terms.art9Condition]],
  ['Ethics reference', terms.ethicsRef],
  ['The project ends on', terms.endsOn === null ? '' : dayInFull(terms.endsOn)],
]

/** What the project tells people about itself. Its forms say exactly this. */
export const TermsCard = ({ terms, failure, onChange }: TermsCardProps) => {
  const [isEditing, setEditing] = useState(false)
  return (
    <section aria-labelledby="told">
      <Card className={styles.card ?? ''}>
        <div className={styles.item}>
          <h2 id="told" className={styles.heading}>
            What people are told
          </h2>
          <Button
            size="small"
            icon={<Pencil size={15} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => setEditing(true)}
          >
            Change what people are told
          </Button>
        </div>
        <p className={styles.says}>
          Printed on the information sheet, and kept in each consent that is written down. The lawful basis is
          something else than consent to take part: nobody’s withdrawal depends on it.
        </p>
        <dl className={styles.facts}>
          {factsOf(terms).map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words === '' ? <span className={styles.says}>not yet said</span> : words}</dd>
            </div>
          ))}
        </dl>
      </Card>
      {isEditing ? (
        <TermsForm terms={terms} failure={failure} onSave={onChange} onClose={() => setEditing(false)} />
      ) : null}
    </section>
  )
}
