import { useState } from 'react'
import type { IdentityView } from '../../../shared/contract/identities.ts'
import type { Level } from '../../../shared/model/basics.ts'
import type { Category } from '../../../shared/model/category.ts'
import type { Replacement, ReplacementMethod, Replacements } from '../../../shared/model/replacement.ts'
import {
  categoryWords,
  keysOf,
  levelWords,
  methodWords,
  replacementToText,
  toChoices,
} from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Checkbox, TextField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import styles from './change-dialog.module.css'
import { cleanReplacement, isEverywhereTheSame, replacementProblem } from './replacements.ts'
import type { Decisions } from './use-decisions.ts'

interface ChangeDialogProps {
  readonly identity: IdentityView
  readonly decisions: Decisions
  readonly onClose: () => void
}

interface LevelProps {
  readonly title: string
  readonly replacement: Replacement
  readonly original: string
  readonly problem: string | null
  readonly onChange: (replacement: Replacement) => void
}

const LevelFields = ({ title, replacement, original, problem, onChange }: LevelProps) => {
  const hasWords = replacement.method === 'pseudonym' || replacement.method === 'general'
  const printed = replacementToText(cleanReplacement(replacement), original)
  return (
    <fieldset className={styles.level}>
      <legend className={styles.legend}>{title}</legend>
      <div className={styles.fields}>
        <SelectField
          label="How"
          value={replacement.method}
          onChange={(method: ReplacementMethod) => onChange({ ...replacement, method })}
          choices={toChoices(methodWords)}
        />
        {hasWords ? (
          <TextField
            label={replacement.method === 'pseudonym' ? 'Name' : 'Words, without brackets'}
            value={replacement.text}
            onChange={text => onChange({ ...replacement, text })}
            maxLength={120}
            problem={problem}
            autoComplete="off"
          />
        ) : null}
      </div>
      {problem === null ? (
        <p className={styles.printed}>
          Printed as <span className={styles.words}>{printed}</span>
        </p>
      ) : null}
    </fieldset>
  )
}

/** What is printed for an identity, level by level, and of what kind it is. */
export const ChangeDialog = ({ identity, decisions, onClose }: ChangeDialogProps) => {
  const [replacements, setReplacements] = useState<Replacements>(identity.replacements)
  const [isSame, setSame] = useState(isEverywhereTheSame(identity.replacements))
  const [category, setCategory] = useState<Category>(identity.category)
  const [isTried, setTried] = useState(false)

  const set = (level: Level, replacement: Replacement) =>
    setReplacements(
      isSame
        ? { team: replacement, partners: replacement, public: replacement }
        : { ...replacements, [level]: replacement },
    )
  const shown = isSame ? (['public'] as const) : keysOf(levelWords)
  const hasProblem = shown.some(level => replacementProblem(replacements[level]) !== null)

  const send = async () => {
    setTried(true)
    if (hasProblem) return
    if (category !== identity.category && !(await decisions.recategorise(category))) return
    const cleaned = {
      team: cleanReplacement(replacements.team),
      partners: cleanReplacement(replacements.partners),
      public: cleanReplacement(replacements.public),
    }
    if (await decisions.accept(cleaned)) onClose()
  }

  return (
    <Dialog
      title={`Change “${identity.label}”`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Not now</Button>
          <Button kind="primary" onPress={() => void send()}>
            Accept it so
          </Button>
        </>
      }
    >
      <SelectField
        label="What it is"
        value={category}
        onChange={setCategory}
        choices={keysOf(categoryWords).map(value => ({ value, label: categoryWords[value].label }))}
        className={styles.category ?? ''}
      />
      <Checkbox
        isSelected={isSame}
        onChange={same => {
          setSame(same)
          const { public: one } = replacements
          if (same) setReplacements({ team: one, partners: one, public: one })
        }}
      >
        The same for team, partners and the public
      </Checkbox>
      {shown.map(level => (
        <LevelFields
          key={level}
          title={isSame ? 'Everywhere' : levelWords[level]}
          replacement={replacements[level]}
          original={identity.label}
          problem={isTried ? replacementProblem(replacements[level]) : null}
          onChange={replacement => set(level, replacement)}
        />
      ))}
      <ErrorNotice failure={decisions.refusal} />
    </Dialog>
  )
}
