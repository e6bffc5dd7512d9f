import {
  Eraser,
  MessageCircleReply,
  Quote,
  ShieldAlert,
  Signature,
  Tag,
  TriangleAlert,
  UserCheck,
  UserRound,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as Press } from 'react-aria-components'
import type { SafeguardingFlag } from '../../../shared/model/safeguarding.ts'
import { renderCredit } from '../../../shared/storybook/credit.ts'
import { dayInWords, momentToDay } from '../../app/dates.ts'
import { usePlace } from '../../app/place.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { attributionWords, lensWords, levelWords } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { UnreadParts } from '../stories/unread-parts.tsx'
import styles from './about.module.css'
import { firstWords, outlineOf } from './paragraphs.ts'
import { ReviewCopies } from './review-copies.tsx'
import { reviewWords } from './review-words.ts'
import { severityWords } from './safeguarding-words.ts'
import { useCredited } from './use-credited.ts'
import type { StoryRoom } from './use-story.ts'

interface AboutPanelProps {
  readonly room: StoryRoom
  /** The paragraph that the question is about. */
  readonly here: number | null
  readonly isTextShown: boolean
  readonly onGoTo: (paragraph: number) => void
  readonly onDetails: () => void
  readonly onReview: () => void
  readonly onCopy: () => void
  readonly onFlag: (flag: SafeguardingFlag | null) => void
  readonly onMay: () => void
  readonly onErase: () => void
}

interface LineProps {
  readonly icon: ReactNode
  readonly children: ReactNode
  readonly action?: ReactNode
}

const Line = ({ icon, children, action }: LineProps) => (
  <div className={styles.line}>
    <span className={styles.icon} aria-hidden="true">
      {icon}
    </span>
    <div className={styles.lineWords}>
      {children}
      {action}
    </div>
  </div>
)

const icon = { size: 16, strokeWidth: 1.75 }

const Link = ({ children, onPress, label }: { children: ReactNode; onPress: () => void; label?: string }) => (
  <Button
    kind="link"
    size="small"
    className={styles.link ?? ''}
    onPress={onPress}
    {...(label === undefined ? {} : { 'aria-label': label })}
  >
    {children}
  </Button>
)

const Outline = ({ room, here, onGoTo }: Pick<AboutPanelProps, 'room' | 'here' | 'onGoTo'>) => {
  const outline = outlineOf(room.paragraphs)
  const at = outline.findLast(({ number }) => here !== null && number <= here)?.number
  return (
    <ol className={styles.outline}>
      {outline.map(paragraph => (
        <li key={paragraph.number}>
          <Press
            className={styles.paragraph ?? ''}
            onPress={() => onGoTo(paragraph.number)}
            aria-current={paragraph.number === at ? 'location' : false}
          >
            <span className={styles.paragraphNumber}>{paragraph.number}</span>
            <span>{firstWords(room.story.text, paragraph)}</span>
          </Press>
        </li>
      ))}
    </ol>
  )
}

const Passages = ({ room, isTextShown }: Pick<AboutPanelProps, 'room' | 'isTextShown'>) => {
  const project = useOperation('project.get', {})
  const remove = useDo('passages.remove')
  const { passages, text } = room.story
  if (passages.length === 0 || !isTextShown) return null
  const name = (passage: (typeof passages)[number]): string => {
    if (passage.kind === 'quote') return 'Quote'
    if (passage.kind === 'lens') return passage.lens === null ? 'Lens' : lensWords[passage.lens]
    return project.data?.themes.find(({ id }) => id === passage.theme)?.name ?? 'Theme'
  }
  return (
    <section>
      <h2 className={styles.heading}>Themes and quotes</h2>
      {passages.map(passage => (
        <Line
          key={passage.id}
          icon={passage.kind === 'quote' ? <Quote {...icon} /> : <Tag {...icon} />}
          action={
            <Link
              onPress={() => void remove.run({ passage: passage.id })}
              label={`Take off: ${name(passage)}, “${text.slice(passage.from, passage.to).slice(0, 40)}”`}
            >
              Take off
            </Link>
          }
        >
          <strong>{name(passage)}</strong>
          <span className={styles.quoted}>“{text.slice(passage.from, passage.to).slice(0, 60)}”</span>
        </Line>
      ))}
      <ErrorNotice failure={remove.error} />
    </section>
  )
}

const ReadingAndAnswer = ({
  room,
  onReview,
  onCopy,
}: Pick<AboutPanelProps, 'room' | 'onReview' | 'onCopy'>) => {
  const { story } = room
  const copies = useOperation('reviews.list', { story: story.id }).data?.copies ?? []
  const markRead = useDo('stories.markRead')
  return (
    <section>
      <h2 className={styles.heading}>Reading</h2>
      <Line
        icon={story.reading === null ? <UserRound {...icon} /> : <UserCheck {...icon} />}
        action={
          <Link onPress={() => void markRead.run({ story: story.id })}>
            {story.reading === null ? 'I have read it through' : 'I have read it, too'}
          </Link>
        }
      >
        {story.reading === null ? 'Read through by nobody yet' : `Read through · ${story.reading.by}`}
        {story.reading === null ? null : (
          <span className={styles.soft}>done {momentToDay(story.reading.at)}</span>
        )}
      </Line>
      <ErrorNotice failure={markRead.error} />
      <Line
        icon={<MessageCircleReply {...icon} />}
        action={
          <>
            <Link onPress={onReview}>Note their answer</Link>
            <Link onPress={onCopy}>Make a copy for them</Link>
          </>
        }
      >
        {story.review === null ? 'The storyteller has not answered yet' : reviewWords[story.review.outcome]}
        {story.review === null ? null : (
          <span className={styles.soft}>
            {levelWords[story.review.level]} text, {dayInWords(story.review.on)}
          </span>
        )}
        {story.review !== null && !story.review.stillTheSame ? (
          <span className={styles.changed}>Changed since: it has to be shown again</span>
        ) : null}
        <ReviewCopies copies={copies} />
      </Line>
    </section>
  )
}

const Safeguarding = ({ room, onFlag }: Pick<AboutPanelProps, 'room' | 'onFlag'>) => {
  const flags = useOperation('flags.list', { story: room.story.id }).data?.flags ?? []
  return (
    <section>
      <h2 className={styles.heading}>Safeguarding</h2>
      {flags.map(flag => (
        <Line
          key={flag.id}
          icon={<ShieldAlert {...icon} />}
          action={
            flag.closedOn === null ? (
              <Link onPress={() => onFlag(flag)} label={`Open safeguarding flag ${flag.id}`}>
                Open it
              </Link>
            ) : null
          }
        >
          {severityWords[flag.severity].label}
          <span className={styles.soft}>
            {flag.id}, {flag.lead},{' '}
            {flag.closedOn === null
              ? `since ${dayInWords(flag.raisedOn)}`
              : `closed ${dayInWords(flag.closedOn)}`}
          </span>
          {flag.closedOn === null && flag.hold ? (
            <span className={styles.changed}>Nothing is printed while it is open</span>
          ) : null}
        </Line>
      ))}
      <Line icon={<ShieldAlert {...icon} />}>
        <Link onPress={() => onFlag(null)}>Raise a flag</Link>
      </Line>
    </section>
  )
}

const Whose = ({
  room,
  onDetails,
  onMay,
  onErase,
}: Pick<AboutPanelProps, 'room' | 'onDetails' | 'onMay' | 'onErase'>) => {
  const { go } = usePlace()
  const { story } = room
  const { participant } = story
  const sessions = useOperation('sessions.list', {})
  const printed = renderCredit(story.attribution, useCredited(participant))
  const occasion = sessions.data?.sessions.find(({ id }) => id === story.session)
  return (
    <section>
      <h2 className={styles.heading}>Whose words</h2>
      <Line
        icon={<UserRound {...icon} />}
        action={
          <>
            {participant === null ? null : (
              <Link onPress={() => go({ name: 'person', participant })}>What they agreed to</Link>
            )}
            <Link onPress={onMay}>May it be printed?</Link>
          </>
        }
      >
        {story.storyteller ?? 'Storyteller not yet known'}
        <span className={styles.soft}>{occasion?.title ?? 'occasion not yet known'}</span>
      </Line>
      <Line icon={<Signature {...icon} />} action={<Link onPress={onDetails}>Change these details</Link>}>
        {printed === '' ? attributionWords[story.attribution.rung] : printed}
        <span className={styles.soft}>
          credit {story.attribution.rung}
          {printed === '' ? '' : `, ${attributionWords[story.attribution.rung].toLowerCase()}`}
        </span>
      </Line>
      <div className={styles.unread}>
        <UnreadParts unread={story.unread} />
      </div>
      <Line icon={<Eraser {...icon} />}>
        <Link onPress={onErase}>Erase this story…</Link>
      </Line>
    </section>
  )
}

/** What there is to know of the story beside its words. */
export const AboutPanel = (props: AboutPanelProps) => {
  const { room, here, isTextShown, onGoTo, onDetails, onReview, onCopy, onFlag, onMay, onErase } = props
  const { warnings } = room.story
  return (
    <div className={styles.about}>
      <section>
        <h2 className={styles.heading}>In this story</h2>
        <Line
          icon={<TriangleAlert {...icon} />}
          action={
            warnings.length === 0 ? (
              <Link onPress={onDetails}>Add a warning</Link>
            ) : (
              <Link onPress={onDetails} label="Change the content warnings">
                Change
              </Link>
            )
          }
        >
          {warnings.length === 0 ? 'No content warnings' : warnings.join(', ')}
        </Line>
        {isTextShown ? <Outline room={room} here={here} onGoTo={onGoTo} /> : null}
      </section>
      <ReadingAndAnswer room={room} onReview={onReview} onCopy={onCopy} />
      <Whose room={room} onDetails={onDetails} onMay={onMay} onErase={onErase} />
      <Safeguarding room={room} onFlag={onFlag} />
      <Passages room={room} isTextShown={isTextShown} />
    </div>
  )
}
