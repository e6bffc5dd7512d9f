import { ChevronRight, PanelLeft } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { HeaderTools } from '../app/header-tools.tsx'
import { type Place, usePlace } from '../app/place.ts'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './screen.module.css'

export interface ScreenProps {
  /** The page's one heading. */
  readonly title: string
  /** Where this place hangs: "Stories ›". */
  readonly under?: { readonly label: string; readonly place: Place }
  /** Chips and a few soft words beside the heading. */
  readonly beside?: ReactNode
  /** `page`: one column that scrolls. `panels`: {@link SidePanel}s and a {@link Middle} that scroll on their own. */
  readonly layout?: 'page' | 'panels'
  readonly children: ReactNode
}

/** The frame of every screen in the open vault: heading, find, and the main part. Takes the focus when it opens. */
export const Screen = ({ title, under, beside, layout = 'page', children }: ScreenProps) => {
  const { go } = usePlace()
  const heading = useRef<HTMLHeadingElement>(null)
  const isReady = title !== ''
  useEffect(() => {
    if (isReady) heading.current?.focus({ preventScroll: true })
  }, [isReady])
  return (
    <>
      <header className={styles.header}>
        <div className={styles.heading}>
          {under === undefined ? null : (
            <nav aria-label="Where you are">
              <Button
                kind="quiet"
                size="small"
                className={styles.under ?? ''}
                onPress={() => go(under.place)}
              >
                {under.label} <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
              </Button>
            </nav>
          )}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {beside === undefined ? null : <div className={styles.beside}>{beside}</div>}
        </div>
        <HeaderTools />
      </header>
      <main id="main" className={layout === 'page' ? styles.page : styles.panels} tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

export interface SidePanelProps {
  readonly side: 'left' | 'right'
  readonly label: string
  readonly children: ReactNode
  /** Stays at the bottom of the panel while the rest scrolls. */
  readonly foot?: ReactNode
  /** On the narrow windows where a left panel has no room it hides behind a button with this label. */
  readonly isWide?: boolean
}

/** A panel beside the main part. The left one folds away behind a button where the window is narrow. */
export const SidePanel = ({ side, label, children, foot, isWide = false }: SidePanelProps) => {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      {side === 'left' ? (
        <div className={styles.unfold}>
          <Button
            kind="quiet"
            size="small"
            icon={<PanelLeft size={17} strokeWidth={1.75} aria-hidden="true" />}
            aria-expanded={isOpen}
            aria-controls={id}
            onPress={() => setOpen(!isOpen)}
          >
            {label}
          </Button>
        </div>
      ) : null}
      <section
        id={id}
        aria-label={label}
        data-open={isOpen}
        className={classNames(styles.panel, styles[side], isWide && styles.wide)}
      >
        <div className={styles.panelContent}>{children}</div>
        {foot === undefined ? null : <div className={styles.panelFoot}>{foot}</div>}
      </section>
    </>
  )
}

/** The main part between the panels. */
export const Middle = ({
  children,
  label,
  ground = 'paper',
}: {
  readonly children: ReactNode
  readonly label: string
  readonly ground?: 'paper' | 'rail'
}) => (
  <section className={classNames(styles.middle, ground === 'rail' && styles.onRail)} aria-label={label}>
    {children}
  </section>
)

/** A line of controls above the content of a page: filters at the start, the main button at the end. */
export const Toolbar = ({ children, end }: { readonly children?: ReactNode; readonly end?: ReactNode }) => (
  <div className={styles.toolbar}>
    <div className={styles.toolbarStart}>{children}</div>
    {end === undefined ? null : <div className={styles.toolbarEnd}>{end}</div>}
  </div>
)
