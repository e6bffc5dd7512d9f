import { useState } from 'react'
import type { Category } from '../../../shared/model/category.ts'
import type { Lens } from '../../../shared/model/passage.ts'
import type { Failure } from '../../../shared/model/result.ts'
import { useAnnounce } from '../../app/announce.tsx'
import { useDo } from '../../app/use-operation.ts'
import { categoryWords, counted, lensWords } from '../../app/words.ts'
import { say } from '../../components/toast.tsx'
import type { Range } from './runs.ts'

/** What can be laid over words of a story. */
export type MarkChoice =
  | { readonly kind: 'identity'; readonly category: Category; readonly identity?: string }
  | { readonly kind: 'theme'; readonly theme: string; readonly name: string }
  | { readonly kind: 'lens'; readonly lens: Lens }
  | { readonly kind: 'quote' }

const choiceToWords = (choice: MarkChoice): string => {
  if (choice.kind === 'theme') return `Theme “${choice.name}” given`
  if (choice.kind === 'lens') return `Lens given: ${lensWords[choice.lens].toLowerCase()}`
  return 'Kept as a quote'
}

/** Lays a mark, a theme, a lens or a quote over words; says so, or says why not. */
export const useMarking = (story: string, onMarked: (identity: string) => void) => {
  const announce = useAnnounce()
  const mark = useDo('identities.mark')
  const add = useDo('passages.add')
  const [refusal, setRefusal] = useState<Failure | null>(null)

  const lay = async ({ from, to }: Range, choice: MarkChoice): Promise<boolean> => {
    setRefusal(null)
    if (choice.kind === 'identity') {
      const { category, identity } = choice
      const answer = await mark.run({
        story,
        from,
        to,
        category,
        ...(identity === undefined ? {} : { identity }),
      })
      if (!answer.ok) {
        setRefusal(answer.error)
        return false
      }
      announce(`Marked as ${categoryWords[category].as}, in ${counted(answer.value.places, 'place')}`)
      onMarked(answer.value.identity)
      return true
    }
    const laid =
      choice.kind === 'theme'
        ? ({ kind: 'theme', theme: choice.theme } as const)
        : choice.kind === 'lens'
          ? ({ kind: 'lens', lens: choice.lens } as const)
          : ({ kind: 'quote' } as const)
    const answer = await add.run({ story, from, to, mark: laid })
    if (!answer.ok) {
      setRefusal(answer.error)
      return false
    }
    say(choiceToWords(choice))
    return true
  }
  return { lay, refusal, clear: () => setRefusal(null), isBusy: mark.isBusy || add.isBusy }
}

export type Marking = ReturnType<typeof useMarking>
