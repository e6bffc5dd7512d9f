import { counted } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { ProgressView } from '../../components/progress.tsx'
import { LeakList } from './leak-list.tsx'
import type { Inspected, Inspecting } from './use-inspection.ts'

const searched = ({ searchedForms, parts }: Inspected['answer']): string =>
  `${counted(searchedForms, 'name or detail', 'names and details')} that this vault replaces were searched for, in ${counted(parts, 'part')} of the file.`

/** What a look into a Word file found. Read only: the file stays as it is. */
export const Inspection = ({ inspection }: { readonly inspection: Inspecting }) => {
  const { found, failure, isBusy } = inspection
  return (
    <>
      <ErrorNotice failure={failure} />
      {isBusy ? (
        <ProgressView
          label="Looking into the Word file"
          progress={inspection.progress}
          onCancel={inspection.cancel}
        />
      ) : null}
      {found === null ? null : (
        <Notice
          isAlert
          tone={found.answer.clean ? 'good' : 'harm'}
          title={
            found.answer.clean
              ? `Nothing was found in “${found.name}”`
              : `Do not pass “${found.name}” on as it is`
          }
          action={
            <Button size="small" onPress={inspection.close}>
              Close
            </Button>
          }
        >
          <LeakList findings={found.answer.findings} task="inspecting" />
          <p>{searched(found.answer)}</p>
          <p>
            A search finds what it knows. It is a reason to read the file once more, not a proof that nobody
            can be known by it.
          </p>
        </Notice>
      )}
    </>
  )
}
