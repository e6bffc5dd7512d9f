import { useCallback, useEffect, useMemo, useState } from 'react'
import { forgetSayings, say, Toasts } from '../components/toast.tsx'
import { Announcer } from './announce.tsx'
import { askShell } from './door.ts'
import { FindContext } from './find-button.tsx'
import styles from './frame.module.css'
import { ShowKeysContext } from './header-tools.tsx'
import { useKeys } from './keyboard.ts'
import { goBack, goTo, here, type Path, type Place, WayfinderContext } from './place.ts'
import { Rail, railItems } from './rail.tsx'
import { ScreenAt } from './screen-at.tsx'
import { SearchDialog } from './search-dialog.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { StepAway } from './step-away.tsx'
import { Upkeep } from './upkeep.tsx'
import { useCopying } from './use-copying.ts'

const placeKeys = (go: (place: Place) => void) =>
  Object.fromEntries(railItems.map(({ place }, index) => [`ctrl+${index + 1}`, () => go(place)]))

/** The open vault: the rail, the ways out, and the screen of the place where somebody is. */
export const Frame = ({ firstPlace }: { readonly firstPlace: Place }) => {
  const [path, setPath] = useState<Path>([firstPlace])
  const [isAway, setAway] = useState(false)
  const [open, setOpen] = useState<'search' | 'shortcuts' | null>(null)
  const [wanted, setWanted] = useState('')
  const place = here(path)

  const go = useCallback((next: Place) => setPath(before => goTo(before, next)), [])
  const back = useCallback(() => setPath(goBack), [])
  const find = useCallback((words: string) => {
    setWanted(words)
    setOpen('search')
  }, [])
  const showKeys = useCallback(() => setOpen('shortcuts'), [])
  const close = useCallback(() => setOpen(null), [])
  const comeBack = useCallback(() => setAway(false), [])
  const lock = useCallback(async () => {
    forgetSayings()
    const answer = await askShell('shell.lock', {})
    if (!answer.ok) say(answer.error.message)
  }, [])
  const stepAway = useCallback(() => {
    forgetSayings()
    setOpen(null)
    setAway(true)
  }, [])

  useEffect(() => forgetSayings, [])
  useCopying()
  useKeys({ 'ctrl+l': () => void lock(), 'ctrl+.': stepAway })
  useKeys(
    { 'ctrl+k': () => find(''), 'alt+arrowleft': back, '?': showKeys, 'ctrl+/': showKeys, ...placeKeys(go) },
    !isAway,
  )

  const wayfinder = useMemo(
    () => ({ place, go, back, canGoBack: path.length > 1 }),
    [place, go, back, path.length],
  )

  if (isAway) return <StepAway onBack={comeBack} />
  return (
    <WayfinderContext value={wayfinder}>
      <FindContext value={find}>
        <ShowKeysContext value={showKeys}>
          <Announcer>
            <button
              type="button"
              className={styles.skip}
              onClick={() => document.getElementById('main')?.focus()}
            >
              Go to the main part
            </button>
            <div className={styles.frame}>
              <Rail onStepAway={stepAway} onLock={() => void lock()} />
              <Upkeep />
              <ScreenAt place={place} />
            </div>
            <SearchDialog words={wanted} isOpen={open === 'search'} onClose={close} />
            <ShortcutsDialog isOpen={open === 'shortcuts'} onClose={close} />
            <Toasts />
          </Announcer>
        </ShowKeysContext>
      </FindContext>
    </WayfinderContext>
  )
}
