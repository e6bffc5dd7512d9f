import { useEffect, useRef, useState } from 'react'
import type { IdentityView } from '../../../shared/contract/identities.ts'
import type { Category } from '../../../shared/model/category.ts'
import type { Replacements } from '../../../shared/model/replacement.ts'
import type { Failure, Result } from '../../../shared/model/result.ts'
import { useAnnounce } from '../../app/announce.tsx'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { nextUndecided } from './deciding.ts'
import type { StoryRoom } from './use-story.ts'

export interface Decisions {
  /** The identity that is looked at. */
  readonly current: IdentityView | null
  readonly select: (identity: string) => void
  readonly next: () => void
  readonly previous: () => void
  readonly accept: (replacements?: Replacements) => Promise<boolean>
  readonly reject: () => Promise<boolean>
  readonly reopen: () => Promise<boolean>
  readonly recategorise: (category: Category) => Promise<boolean>
  /** Says that the current identity is this other one. */
  readonly mergeInto: (other: string) => Promise<boolean>
  readonly split: (mention: string) => Promise<boolean>
  readonly undo: () => Promise<boolean>
  readonly redo: () => Promise<boolean>
  readonly steps: { readonly undo: string | null; readonly redo: string | null }
  /** Why the last attempt was refused. */
  readonly refusal: Failure | null
  /** Counts moves from one identity to another by a person, so that the text can follow. */
  readonly moves: number
}

const none: readonly IdentityView[] = []

interface Step {
  readonly label: string
  readonly identity?: string
}

/** One question at a time: which identity is asked about, and the answers. */
export const useDecisions = (room: StoryRoom | null): Decisions => {
  const announce = useAnnounce()
  const [chosen, setChosen] = useState<string | null>(null)
  const [moves, setMoves] = useState(0)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const steps = useOperation('identities.steps', {})
  const accept = useDo('identities.accept')
  const reject = useDo('identities.reject')
  const reopen = useDo('identities.reopen')
  const recategorise = useDo('identities.recategorise')
  const merge = useDo('identities.merge')
  const split = useDo('identities.split')
  const undo = useDo('identities.undo')
  const redo = useDo('identities.redo')

  const identities = room?.identities ?? none
  const current = identities.find(({ id }) => id === chosen) ?? room?.undecided[0] ?? null

  // What is undone or made again shows itself in the next list: that is where to look then.
  const statesBefore = useRef<ReadonlyMap<string, string> | null>(null)
  useEffect(() => {
    const before = statesBefore.current
    const changed = identities.find(({ id, state }) => before !== null && before.get(id) !== state)
    if (changed === undefined) return
    statesBefore.current = null
    setChosen(changed.id)
    setMoves(count => count + 1)
  }, [identities])
  const remember = (): void => {
    statesBefore.current = new Map(identities.map(({ id, state }) => [id, state]))
  }

  const select = (identity: string): void => {
    setChosen(identity)
    setMoves(moves + 1)
    setRefusal(null)
  }
  const move = (step: 1 | -1): void => {
    const found = nextUndecided(identities, current?.id ?? null, step)
    announce(found?.label ?? 'Nothing else to decide in this story.')
    if (found !== null) select(found.id)
  }

  /** Makes one decision, says it, and goes where it leads. */
  const decide = async (
    make: () => Promise<Result<Step>>,
    thenSelect: (step: Step) => string | null,
    says: (step: Step) => string = step => step.label,
  ): Promise<boolean> => {
    if (isBusy) return false
    setBusy(true)
    const answer = await make()
    setBusy(false)
    setRefusal(answer.ok ? null : answer.error)
    if (!answer.ok) {
      statesBefore.current = null
      return false
    }
    const selected = thenSelect(answer.value)
    setChosen(selected)
    if (selected !== null && selected !== current?.id) setMoves(count => count + 1)
    announce(says(answer.value))
    return true
  }
  const onCurrent = async (act: (identity: IdentityView) => Promise<boolean>): Promise<boolean> =>
    current === null ? false : act(current)
  const following = (): string | null => nextUndecided(identities, current?.id ?? null, 1)?.id ?? null

  return {
    current,
    select,
    next: () => move(1),
    previous: () => move(-1),
    accept: replacements =>
      onCurrent(({ id, state }) =>
        decide(
          () => accept.run(replacements === undefined ? { identity: id } : { identity: id, replacements }),
          () => (state === 'undecided' ? following() : id),
        ),
      ),
    reject: () =>
      onCurrent(({ id, state }) =>
        decide(
          () => reject.run({ identity: id }),
          () => (state === 'undecided' ? following() : id),
        ),
      ),
    reopen: () =>
      onCurrent(({ id }) =>
        decide(
          () => reopen.run({ identity: id }),
          () => id,
        ),
      ),
    recategorise: category =>
      onCurrent(({ id }) =>
        decide(
          () => recategorise.run({ identity: id, category }),
          () => id,
        ),
      ),
    mergeInto: other =>
      onCurrent(({ id }) =>
        decide(
          () => merge.run({ identity: id, into: other }),
          () => other,
        ),
      ),
    split: mention =>
      decide(
        () => split.run({ mention }),
        step => step.identity ?? null,
      ),
    undo: () =>
      decide(
        () => {
          remember()
          return undo.run({})
        },
        () => current?.id ?? null,
        step => `Taken back: ${step.label}`,
      ),
    redo: () =>
      decide(
        () => {
          remember()
          return redo.run({})
        },
        () => current?.id ?? null,
        step => `Made again: ${step.label}`,
      ),
    steps: steps.data ?? { undo: null, redo: null },
    refusal,
    moves,
  }
}
