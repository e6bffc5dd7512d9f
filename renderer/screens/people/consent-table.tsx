import { Check } from 'lucide-react'
import { audiences, type Grant } from '../../../shared/model/consent.ts'
import { audienceWords } from '../../app/words.ts'
import { TableFrame } from '../../components/data-table.tsx'
import { grantsToTable, printedThings, printedThingWords } from './grants.ts'
import people from './people.module.css'
import styles from './person.module.css'
import { decisionWords } from './words.ts'

/** What was said yes and no to, in text storybooks: read only, as events are the only way to change it. */
export const ConsentTable = ({
  grants,
  label,
}: {
  readonly grants: readonly Grant[]
  readonly label: string
}) => {
  const answers = grantsToTable(grants)
  return (
    <TableFrame label={label} className={styles.answers ?? ''}>
      <thead>
        <tr>
          <th scope="col">For</th>
          {printedThings.map(thing => (
            <th key={thing} scope="col">
              {printedThingWords[thing]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {audiences.map(audience => (
          <tr key={audience}>
            <th scope="row">{audienceWords[audience]}</th>
            {printedThings.map(thing => {
              const decision = answers[thing][audience]
              return (
                <td key={thing}>
                  {decision === 'yes' ? (
                    <span className={people.yes}>
                      <Check size={16} strokeWidth={2} aria-hidden="true" /> yes
                    </span>
                  ) : (
                    <span className={decision === 'no' ? people.no : people.soft}>
                      {decisionWords[decision]}
                    </span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
