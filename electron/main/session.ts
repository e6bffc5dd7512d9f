import { app, type Session, session } from 'electron'
import { mayDownload } from './policy/navigation.ts'
import { isRequestAllowed } from './policy/origin.ts'
import { isPermissionGranted } from './policy/permissions.ts'

/** Applied to every session there is, before any window: Electron allows what nobody forbids. */
const harden = (target: Session): void => {
  target.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(isPermissionGranted(permission)),
  )
  target.setPermissionCheckHandler((_contents, permission) => isPermissionGranted(permission))
  target.setDevicePermissionHandler(details => isPermissionGranted(details.deviceType))
  target.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  target.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isRequestAllowed(details.url, app.isPackaged) }),
  )
  target.on('will-download', (event, item) => {
    if (!mayDownload(item)) event.preventDefault()
  })
  // On Windows the spelling checker fetches its dictionaries from a server, even where a page has it off. An
  // empty list of languages is what truly ends it.
  target.setSpellCheckerEnabled(false)
  target.setSpellCheckerLanguages([])
}

export const hardenEverySession = (): void => {
  app.on('session-created', harden)
  harden(session.defaultSession)
}

/** The window's session lives in memory alone: no cookies, cache or storage on disk (promise 2). */
export const createWindowSession = (): Session => session.fromPartition('storykeep', { cache: false })
