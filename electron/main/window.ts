import { app, BrowserWindow, type Session, type WebContents } from 'electron'
import { answerToWindowOpen, mayAttachWebview, mayNavigate } from './policy/navigation.ts'
import { START_PAGE } from './policy/origin.ts'
import { thumbnailClip } from './policy/thumbnail.ts'
import { webPreferences } from './policy/web-preferences.ts'

const harden = (contents: WebContents): void => {
  contents.setWindowOpenHandler(answerToWindowOpen)
  contents.on('will-navigate', event => {
    if (!mayNavigate(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', event => {
    if (!mayNavigate(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', event => {
    if (!mayNavigate(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event, _preferences, params) => {
    if (!mayAttachWebview(params)) event.preventDefault()
  })
}

export const hardenEveryPage = (): void => {
  app.on('web-contents-created', (_event, contents) => harden(contents))
}

/** Makes the one window, hidden until its page is there. Its title never names a project (promise 2). */
export const createWindow = (session: Session, preload: string): BrowserWindow => {
  const window = new BrowserWindow({
    title: 'Storykeep',
    width: 1280,
    height: 860,
    minWidth: 900,
    minHeight: 600,
    show: false,
    webPreferences: { ...webPreferences({ preload, isPackaged: app.isPackaged }), session },
  })
  // Keeps the window out of screenshots and shared screens. Newer recorders on macOS can see it all the same.
  window.setContentProtection(true)
  const clip = thumbnailClip(process.platform)
  if (clip !== null) window.setThumbnailClip(clip)
  window.on('page-title-updated', event => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  return window
}

/**
 * Replaces the window's page by a new one in a new process, so that nothing the old one held stays behind in
 * memory. The process is ended rather than reused, which loading the page again would not promise. Resolves with
 * false when the window was closed meanwhile.
 */
export const replacePage = async (contents: WebContents): Promise<boolean> => {
  if (contents.isDestroyed()) return false
  try {
    contents.forcefullyCrashRenderer()
    await contents.loadURL(START_PAGE)
    return true
  } catch (error) {
    if (contents.isDestroyed()) return false
    throw error
  }
}
