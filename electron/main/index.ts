import { app, type BrowserWindow, protocol } from 'electron'
import { setTripwires } from '../no-network/tripwires.ts'
import { openAppWindow } from './app-window.ts'
import { APP_SCHEME } from './policy/origin.ts'
import { NETWORK_OFF_SWITCHES, refusedSwitches } from './policy/switches.ts'
import { hardenEverySession } from './session.ts'
import { hardenEveryPage } from './window.ts'

const prepare = (): void => {
  // Whatever the app writes is for this person alone.
  process.umask(0o077)
  setTripwires()
  app.enableSandbox()
  for (const [name, value] of NETWORK_OFF_SWITCHES) app.commandLine.appendSwitch(name, value)
  // Days are read and written the British way, whatever language the machine is set to.
  app.commandLine.appendSwitch('lang', 'en-GB')
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true } }])
  hardenEveryPage()
}

const bringForward = (window: BrowserWindow | null): void => {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

const start = (): void => {
  let window: BrowserWindow | null = null
  prepare()
  app.on('second-instance', () => bringForward(window))
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(async () => {
    app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' })
    hardenEverySession()
    window = await openAppWindow()
  })
}

const mayStart =
  refusedSwitches(name => app.commandLine.hasSwitch(name), app.isPackaged).length === 0 &&
  app.requestSingleInstanceLock()

if (mayStart) start()
else app.exit(1)
