import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { audienceToLevel } from '../../../shared/model/consent.ts'
import type { Block } from '../../../shared/model/storybook.ts'
import { useAnnounce } from '../../app/announce.tsx'
import { useOperation } from '../../app/use-operation.ts'
import { audienceWords } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { Loading } from '../../components/progress.tsx'
import { Middle, Screen, SidePanel } from '../../components/screen.tsx'
import { AddDialog } from './add-dialog.tsx'
import { BlockDialog, type WrittenBlock } from './block-dialog.tsx'
import { blockToTitle, insertBlocks, moveBlock, removeBlock, replaceBlock, storiesIn } from './blocks.ts'
import { ContentsList } from './contents-list.tsx'
import { DetailsDialog } from './details-dialog.tsx'
import { NotSavedNotice } from './not-saved-notice.tsx'
import { Preview } from './preview.tsx'
import { SavePanel } from './save-panel.tsx'
import { SavedDialog } from './saved-dialog.tsx'
import { documentToSheets, findBlock, type Spot } from './sheets.ts'
import { Standing } from './standing.tsx'
import styles from './storybooks.module.css'
import { useDraft } from './use-draft.ts'
import { useNames } from './use-names.ts'
import { useSaving } from './use-saving.ts'

type Open =
  | { readonly kind: 'add' }
  | { readonly kind: 'details' }
  | { readonly kind: 'write'; readonly block: WrittenBlock; readonly index: number | null }

export interface StorybookScreenProps {
  /** The storybook's code. */
  readonly storybook: string
}

/** One storybook: its parts, how it would be printed, and what stands between it and a Word file. */
export const StorybookScreen = ({ storybook }: StorybookScreenProps) => {
  const announce = useAnnounce()
  const draft = useDraft(storybook)
  const { details } = draft
  const names = useNames(audienceToLevel[details?.audience ?? 'team'])
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState<number | null>(null)
  const [shown, setShown] = useState(0)
  const [spot, setSpot] = useState<Spot | null>(null)
  const [open, setOpen] = useState<Open | null>(null)

  const blocks = details?.blocks ?? []
  const leaveOut = storiesIn(blocks).filter(story => leftOut.has(story))
  const check = useOperation('storybooks.check', { storybook, leaveOut }, { keep: true })
  const preview = useOperation('storybooks.preview', { storybook, leaveOut }, { keep: true })
  const sheets = useMemo(
    () => (preview.data === undefined ? [] : documentToSheets(preview.data)),
    [preview.data],
  )
  const saving = useSaving(storybook, details?.title ?? '', leaveOut)
  const under = { label: 'Storybooks', place: { name: 'storybooks' } } as const

  if (details === undefined) {
    return (
      <Screen title={draft.unread === null ? '' : 'Storybook'} under={under}>
        <ErrorNotice failure={draft.unread} />
        {draft.isLoading ? <Loading label="Asking the vault" /> : null}
      </Screen>
    )
  }

  const change = (next: readonly Block[]): void => draft.change({ blocks: [...next] })
  const choose = (index: number | null): void => {
    setChosen(index)
    const found = index === null ? { sheet: -1, part: 0 } : findBlock(sheets, blocks, index, names, leftOut)
    if (found === null) {
      announce('This part prints nothing today.')
      return
    }
    setShown(found.sheet + 1)
    setSpot({ ...found })
  }
  const move = (index: number, by: -1 | 1): void => {
    const moved = blocks[index]
    if (moved === undefined || blocks[index + by] === undefined) return
    change(moveBlock(blocks, index, by))
    setChosen(index + by)
    announce(`${blockToTitle(moved, names)}: place ${index + by + 1} of ${blocks.length}.`)
  }
  const remove = (index: number): void => {
    const removed = blocks[index]
    if (removed === undefined) return
    change(removeBlock(blocks, index))
    setChosen(blocks.length === 1 ? null : Math.min(index, blocks.length - 2))
    announce(`${blockToTitle(removed, names)} was taken out of this storybook.`)
  }
  const insert = (added: readonly Block[]): void => {
    change(insertBlocks(blocks, chosen, added))
    setChosen(chosen === null ? blocks.length : chosen + 1)
  }
  const edit = (index: number): void => {
    const block = blocks[index]
    if (block?.type === 'text' || block?.type === 'findings' || block?.type === 'recommendations') {
      setOpen({ kind: 'write', block, index })
    }
  }
  const write = (index: number | null, block: WrittenBlock): void =>
    index === null ? insert([block]) : change(replaceBlock(blocks, index, block))
  const leave = (story: string, isLeftOut: boolean): void => {
    const next = new Set(leftOut)
    if (isLeftOut) next.add(story)
    else next.delete(story)
    setLeftOut(next)
  }
  const close = (): void => setOpen(null)

  return (
    <Screen
      title={details.title}
      under={under}
      beside={<Chip>For: {audienceWords[details.audience].toLocaleLowerCase('en-GB')}</Chip>}
      layout="panels"
    >
      <SidePanel
        side="left"
        isWide
        label="Contents"
        foot={
          <Button
            icon={<Plus size={17} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => setOpen({ kind: 'add' })}
          >
            Add a part
          </Button>
        }
      >
        <h2 className={styles.contents}>Contents</h2>
        <ContentsList
          blocks={blocks}
          names={names}
          chosen={chosen}
          leftOut={leftOut}
          onChoose={choose}
          onMove={move}
          onEdit={edit}
          onEditTitle={() => setOpen({ kind: 'details' })}
          onRemove={remove}
        />
      </SidePanel>
      <Middle label="How it would be printed" ground="rail">
        <ErrorNotice failure={draft.unkept ?? preview.error} />
        {preview.isLoading ? <Loading label="Setting it out" /> : null}
        {preview.data === undefined ? null : (
          <Preview document={preview.data} sheets={sheets} shown={shown} onShow={setShown} spot={spot} />
        )}
      </Middle>
      <SidePanel
        side="right"
        label="Whether it can be saved"
        foot={<SavePanel saving={saving} isReady={check.data?.ready === true} />}
      >
        <ErrorNotice failure={check.error} />
        {check.isLoading ? <Loading label="Checking" /> : null}
        {saving.notSaved === null ? null : <NotSavedNotice answer={saving.notSaved} names={names} />}
        {check.data === undefined ? null : (
          <Standing
            storybook={storybook}
            gates={check.data.gates}
            isReady={check.data.ready}
            wasRefused={saving.notSaved !== null}
            names={names}
            leftOut={new Set(leaveOut)}
            onLeaveOut={leave}
          />
        )}
      </SidePanel>
      {open?.kind === 'details' ? (
        <DetailsDialog details={details} onSave={draft.change} onClose={close} />
      ) : null}
      {open?.kind === 'add' ? (
        <AddDialog
          blocks={blocks}
          stories={names.allStories}
          themes={names.allThemes}
          quotes={names.allQuotes}
          onAdd={insert}
          onWrite={block => setOpen({ kind: 'write', block, index: null })}
          onClose={close}
        />
      ) : null}
      {open?.kind === 'write' ? (
        <BlockDialog
          block={open.block}
          isNew={open.index === null}
          onSave={block => write(open.index, block)}
          onClose={close}
        />
      ) : null}
      {saving.saved === null ? null : (
        <SavedDialog saved={saving.saved} names={names} onClose={saving.close} />
      )}
    </Screen>
  )
}
