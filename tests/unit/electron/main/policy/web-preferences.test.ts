import { expect, test } from 'vitest'
import { webPreferences } from '../../../../../electron/main/policy/web-preferences.ts'

const shipped = webPreferences({ preload: '/app/preload.cjs', isPackaged: true })

test('what keeps the page in is on', () => {
  expect(shipped).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    disableDialogs: true,
  })
})

test('what would let it out is off', () => {
  expect(shipped).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    allowRunningInsecureContent: false,
    webviewTag: false,
    plugins: false,
    webgl: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    v8CacheOptions: 'none',
  })
})

test('the inspector exists in development alone', () => {
  expect(shipped.devTools).toBe(false)
  expect(webPreferences({ preload: '', isPackaged: false }).devTools).toBe(true)
})
