import { FilePlus2, Printer } from 'lucide-react'
import { useState } from 'react'
import type { ConsentForm } from '../../../shared/model/form.ts'
import { momentToDay } from '../../app/dates.ts'
import { useOperation } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { FormVersionDialog } from './form-version-dialog.tsx'
import { PrintFormDialog } from './print-form-dialog.tsx'
import styles from './project.module.css'

/** The versions of the project's consent form. A version is kept for good; a change makes the next. */
export const FormsCard = () => {
  const { data, error } = useOperation('forms.list', {})
  const [isWriting, setWriting] = useState(false)
  const [printing, setPrinting] = useState<ConsentForm | null>(null)
  const forms = data?.forms ?? []
  return (
    <section aria-labelledby="forms">
      <Card className={styles.card ?? ''}>
        <h2 id="forms" className={styles.heading}>
          Consent form and information sheet
        </h2>
        <p className={styles.says}>
          Printed from the very questions that are kept, so that the paper and the vault cannot differ. A
          version stays as it is for good: whoever signed it signed those words.
        </p>
        <ErrorNotice failure={error} />
        {forms.length === 0 ? null : (
          <ul className={styles.items}>
            {forms.map(form => (
              <li key={form.id} className={styles.item}>
                <div className={styles.line}>
                  <p>
                    <strong>Version {form.id}</strong>: {form.wording.title}
                  </p>
                  <p className={styles.says}>
                    Made by {form.madeBy} on {momentToDay(form.madeAt)}. Its words have the seal{' '}
                    {form.formHash.slice(0, 8)}.
                  </p>
                </div>
                <Button
                  size="small"
                  icon={<Printer size={15} strokeWidth={1.75} aria-hidden="true" />}
                  aria-label={`Print version ${form.id}`}
                  onPress={() => setPrinting(form)}
                >
                  Print
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div>
          <Button
            icon={<FilePlus2 size={17} strokeWidth={1.75} aria-hidden="true" />}
            isDisabled={data === undefined}
            onPress={() => setWriting(true)}
          >
            {forms.length === 0 ? 'Write the first version' : 'Write the next version'}
          </Button>
        </div>
      </Card>
      {isWriting && data !== undefined ? (
        <FormVersionDialog wording={forms[0]?.wording ?? data.suggested} onClose={() => setWriting(false)} />
      ) : null}
      {printing === null ? null : <PrintFormDialog form={printing.id} onClose={() => setPrinting(null)} />}
    </section>
  )
}
