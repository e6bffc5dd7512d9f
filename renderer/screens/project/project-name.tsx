import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { Failure } from '../../../shared/model/result.ts'
import { IconButton } from '../../components/button.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { SectionCard } from '../../components/section-card.tsx'
import styles from './project.module.css'
import { RenameField } from './rename-field.tsx'

export interface ProjectNameProps {
  readonly name: string
  readonly failure: Failure | null
  readonly onChange: (name: string) => Promise<boolean>
}

export const ProjectName = ({ name, failure, onChange }: ProjectNameProps) => {
  const [isRenaming, setRenaming] = useState(false)
  return (
    <SectionCard id="project-name" title="Name of the project">
      <ErrorNotice failure={failure} />
      {isRenaming ? (
        <RenameField
          label="New name for the project"
          name={name}
          problemOf={words => (words.trim() === '' ? 'Write a name.' : null)}
          onSave={async words => {
            if (await onChange(words.trim())) setRenaming(false)
          }}
          onCancel={() => setRenaming(false)}
        />
      ) : (
        <div className={styles.item}>
          <span className={styles.itemName}>{name}</span>
          <IconButton
            label="Rename the project"
            icon={<Pencil size={16} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => setRenaming(true)}
          />
        </div>
      )}
    </SectionCard>
  )
}
