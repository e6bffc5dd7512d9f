import { useEffect, useRef } from 'react'
import { Notice } from '../../components/notice.tsx'
import { gatesToRefusals, type Names } from './gates.ts'
import { LeakList } from './leak-list.tsx'
import type { NotSaved } from './use-saving.ts'

export interface NotSavedNoticeProps {
  readonly answer: NotSaved
  readonly names: Names
}

/** Why no file was written although everything seemed to hold. */
export const NotSavedNotice = ({ answer, names }: NotSavedNoticeProps) => {
  const notice = useRef<HTMLDivElement>(null)
  // The button that was pressed is at the panel's foot, and the panel may be read to its end.
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={notice}>
      <Notice tone="harm" isAlert title="It was not saved">
        {answer.leaks.length === 0 ? null : (
          <>
            <p>The finished file was searched before it was put in place, and this was found:</p>
            <LeakList findings={answer.leaks} task="saving" />
          </>
        )}
        <ul>
          {gatesToRefusals(answer.gates, names).map(({ title }) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
        <p>No file was written.</p>
      </Notice>
    </div>
  )
}
