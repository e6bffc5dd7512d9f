import { LifeBuoy } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { SafeguardingFlag } from '../../../shared/model/safeguarding.ts'
import { useKeys } from '../../app/keyboard.ts'
import { usePlace } from '../../app/place.ts'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { Loading } from '../../components/progress.tsx'
import { Middle, Screen, SidePanel } from '../../components/screen.tsx'
import { AboutPanel } from './about-panel.tsx'
import { BeforeYouRead } from './before-you-read.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import decide from './decide.module.css'
import { DecidePanel } from './decide-panel.tsx'
import { DetailsDialog } from './details-dialog.tsx'
import { EraseStoryDialog } from './erase-story-dialog.tsx'
import { FlagDialog } from './flag-dialog.tsx'
import { MarkDialog } from './mark-dialog.tsx'
import { MayDialog } from './may-dialog.tsx'
import { findOccurrences } from './occurrences.ts'
import { paragraphAt } from './paragraphs.ts'
import { Reading, type View } from './reading.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import type { Range } from './runs.ts'
import { SelectionToolbar } from './selection-toolbar.tsx'
import { SupportDialog } from './support-dialog.tsx'
import { type Decisions, useDecisions } from './use-decisions.ts'
import { useMarking } from './use-marking.ts'
import { useSelectedWords } from './use-selected-words.ts'
import { type StoryRoom, useStory } from './use-story.ts'

const under = { label: 'Stories', place: { name: 'stories' } } as const

const Beside = ({ room }: { readonly room: StoryRoom }) => {
  const all = room.identities.length
  const decided = room.decided.length
  return (
    <>
      <Chip>{room.story.id}</Chip>
      {all === 0 ? null : (
        <Chip tone={decided === all ? 'good' : 'attention'}>
          {decided} of {all} decided
        </Chip>
      )}
    </>
  )
}

const Foot = ({ decisions, onMark }: { readonly decisions: Decisions; readonly onMark: () => void }) => (
  <div className={decide.foot}>
    <Button kind="quiet" size="small" keys="N" onPress={decisions.next}>
      Next undecided
    </Button>
    <Button kind="quiet" size="small" keys="P" onPress={decisions.previous}>
      Previous
    </Button>
    <Button kind="quiet" size="small" keys="M" onPress={onMark}>
      Mark
    </Button>
    {decisions.steps.undo === null ? null : (
      <Button kind="quiet" size="small" keys="Ctrl Z" onPress={() => void decisions.undo()}>
        Undo “{decisions.steps.undo}”
      </Button>
    )}
    {decisions.steps.redo === null ? null : (
      <Button kind="quiet" size="small" keys="Ctrl Shift Z" onPress={() => void decisions.redo()}>
        Redo “{decisions.steps.redo}”
      </Button>
    )}
  </div>
)

type Open = 'mark' | 'change' | 'details' | 'review' | 'copy' | 'flag' | 'may' | 'erase' | null

const show = (selector: string): void =>
  document.querySelector(selector)?.scrollIntoView({ block: 'center', inline: 'nearest' })

interface RoomProps {
  readonly room: StoryRoom
  readonly find: string
  readonly isSupportOpen: boolean
  readonly onSupport: (isOpen: boolean) => void
}

const Room = ({ room, find, isSupportOpen, onSupport }: RoomProps) => {
  const { go } = usePlace()
  const { story } = room
  const decisions = useDecisions(room)
  const marking = useMarking(story.id, decisions.select)
  const [article, setArticle] = useState<HTMLElement | null>(null)
  const words = useSelectedWords(article, story.text)
  const [isRead, setRead] = useState(story.warnings.length === 0)
  const [view, setView] = useState<View>('original')
  const [isSideBySide, setSideBySide] = useState(false)
  const [open, setOpen] = useState<Open>(null)
  const [flag, setFlag] = useState<SafeguardingFlag | null>(null)
  const [toMark, setToMark] = useState<Range | null>(null)
  const found = useMemo(() => findOccurrences(story.text, find, 1)[0] ?? null, [story.text, find])

  const current = decisions.current?.id ?? null
  const place = story.mentions.find(({ identity }) => identity === current)?.from
  const here = place === undefined ? null : (paragraphAt(room.paragraphs, place)?.number ?? null)

  const { moves } = decisions
  useEffect(() => {
    if (moves > 0 && current !== null) show(`[data-identity="${current}"]`)
  }, [moves, current])
  const foundAt = found === null ? null : (paragraphAt(room.paragraphs, found.from)?.number ?? null)
  useEffect(() => {
    if (isRead && foundAt !== null) show(`[data-paragraph="${foundAt}"]`)
  }, [isRead, foundAt])

  const openMark = () => {
    setToMark(words.selected?.range ?? null)
    marking.clear()
    setOpen('mark')
  }
  const isUndecided = decisions.current?.state === 'undecided'
  useKeys(
    {
      a: () => void (isUndecided && decisions.accept()),
      r: () => void (isUndecided && decisions.reject()),
      c: () => {
        if (decisions.current !== null && decisions.current.state !== 'rejected') setOpen('change')
      },
      n: decisions.next,
      p: decisions.previous,
      m: openMark,
      'ctrl+z': () => void (decisions.steps.undo !== null && decisions.undo()),
      'ctrl+shift+z': () => void (decisions.steps.redo !== null && decisions.redo()),
    },
    isRead,
  )
  const close = () => setOpen(null)
  const openFlag = (chosen: SafeguardingFlag | null) => {
    setFlag(chosen)
    setOpen('flag')
  }

  return (
    <>
      {isSideBySide ? null : (
        <SidePanel side="left" label="In this story">
          <AboutPanel
            room={room}
            here={here}
            isTextShown={isRead}
            onGoTo={number => show(`[data-paragraph="${number}"]`)}
            onDetails={() => setOpen('details')}
            onReview={() => setOpen('review')}
            onCopy={() => setOpen('copy')}
            onFlag={openFlag}
            onMay={() => setOpen('may')}
            onErase={() => setOpen('erase')}
          />
        </SidePanel>
      )}
      <Middle label="The story">
        {isRead ? (
          <Reading
            room={room}
            view={view}
            onView={setView}
            isSideBySide={isSideBySide}
            onSideBySide={setSideBySide}
            current={current}
            here={here}
            found={found}
            onArticle={setArticle}
            onSelect={decisions.select}
          />
        ) : (
          <BeforeYouRead
            warnings={story.warnings}
            onRead={() => {
              setRead(true)
              // Its button goes: what follows is the main part, from its beginning.
              document.getElementById('main')?.focus({ preventScroll: true })
            }}
            onLeave={() => go(under.place)}
          />
        )}
      </Middle>
      {isRead ? (
        <SidePanel side="right" label="To decide" foot={<Foot decisions={decisions} onMark={openMark} />}>
          <DecidePanel room={room} decisions={decisions} onChange={() => setOpen('change')} />
        </SidePanel>
      ) : null}
      {words.selected === null || open !== null ? null : (
        <SelectionToolbar
          selected={words.selected}
          onChoose={choice => {
            const { range } = words.selected ?? {}
            if (range === undefined) return
            void marking.lay(range, choice).then(isLaid => {
              if (isLaid) return words.forget()
              setToMark(range)
              setOpen('mark')
            })
          }}
        />
      )}
      {open === 'mark' ? (
        <MarkDialog room={room} selected={toMark} marking={marking} onClose={close} />
      ) : null}
      {open === 'change' && decisions.current !== null ? (
        <ChangeDialog
          key={decisions.current.id}
          identity={decisions.current}
          decisions={decisions}
          onClose={close}
        />
      ) : null}
      {open === 'details' ? <DetailsDialog story={story} onClose={close} /> : null}
      {open === 'review' ? <ReviewDialog story={story.id} onClose={close} /> : null}
      {open === 'copy' ? <CopyDialog story={story.id} onClose={close} /> : null}
      {open === 'flag' ? <FlagDialog story={story.id} flag={flag} onClose={close} /> : null}
      {open === 'may' ? <MayDialog story={story} onClose={close} /> : null}
      {isSupportOpen ? (
        <SupportDialog
          onRaise={() => {
            onSupport(false)
            openFlag(null)
          }}
          onClose={() => onSupport(false)}
        />
      ) : null}
      {open === 'erase' ? <EraseStoryDialog story={story} onClose={close} /> : null}
    </>
  )
}

/** The room of one story: its words in the middle, what is known of it beside them, and one question at a time. */
export const StoryScreen = ({ story, find }: { readonly story: string; readonly find: string }) => {
  const { room, isLoading, error, again } = useStory(story)
  const [isSupportOpen, setSupportOpen] = useState(false)
  // Whom to turn to is one key away in every state of the screen: before the text opens, and while it does not.
  useKeys({ s: () => setSupportOpen(true) })
  return (
    <Screen
      title={room?.story.title ?? 'Story'}
      under={under}
      layout={room === null ? 'page' : 'panels'}
      beside={
        <>
          {room === null ? null : <Beside room={room} />}
          <Button
            kind="quiet"
            size="small"
            keys="S"
            icon={<LifeBuoy size={16} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => setSupportOpen(true)}
          >
            Support
          </Button>
        </>
      }
    >
      <ErrorNotice failure={error} action={<Button onPress={again}>Try again</Button>} />
      {isLoading ? <Loading label="Opening the story" /> : null}
      {room === null ? (
        isSupportOpen ? (
          <SupportDialog onRaise={null} onClose={() => setSupportOpen(false)} />
        ) : null
      ) : (
        <Room room={room} find={find} isSupportOpen={isSupportOpen} onSupport={setSupportOpen} />
      )}
    </Screen>
  )
}
