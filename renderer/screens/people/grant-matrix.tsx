import { Label, Radio, RadioGroup, VisuallyHidden } from 'react-aria-components'
import { audiences, type Decision } from '../../../shared/model/consent.ts'
import { audienceWords } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import styles from './grant-matrix.module.css'
import { type GrantTable, printedThings, printedThingWords, setAll, setDecision } from './grants.ts'
import { decisionWords } from './words.ts'

const answers: readonly Decision[] = ['yes', 'no', 'not_asked']

export interface GrantMatrixProps {
  readonly value: GrantTable
  readonly onChange: (value: GrantTable) => void
}

/** Who may read the whole story, and who may read quotes from it: an answer for each. */
export const GrantMatrix = ({ value, onChange }: GrantMatrixProps) => (
  <fieldset className={styles.group}>
    <legend className={styles.legend}>What may be printed in storybooks, and for whom</legend>
    <p className={styles.help}>
      “Not asked” counts as no. Ask about each of them apart: yes to partners is not yes to the web.
    </p>
    <div className={styles.shortcuts}>
      <Button size="small" onPress={() => onChange(setAll('yes'))}>
        Yes to everything
      </Button>
      <Button size="small" onPress={() => onChange(setAll('no'))}>
        No to everything
      </Button>
      <Button size="small" onPress={() => onChange({ ...value, quote_verbatim: value.full_story })}>
        Quotes as for the whole story
      </Button>
    </div>
    <table className={styles.table}>
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
            {printedThings.map(thing => (
              <td key={thing}>
                <RadioGroup
                  orientation="horizontal"
                  value={value[thing][audience]}
                  onChange={chosen => {
                    const decision = answers.find(answer => answer === chosen)
                    if (decision !== undefined) onChange(setDecision(value, thing, audience, decision))
                  }}
                >
                  <VisuallyHidden>
                    <Label>
                      {printedThingWords[thing]}, {audienceWords[audience]}
                    </Label>
                  </VisuallyHidden>
                  <span className={styles.answers}>
                    {answers.map(answer => (
                      <Radio key={answer} value={answer} className={styles.answer ?? ''} data-answer={answer}>
                        {decisionWords[answer]}
                      </Radio>
                    ))}
                  </span>
                </RadioGroup>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </fieldset>
)
