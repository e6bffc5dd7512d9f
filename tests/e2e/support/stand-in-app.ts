import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { FromHost, ToHost } from '../../chromium-host/wire.ts'
import type { RunningApp } from './app.ts'
import { connectToPage, freePort } from './debugged-page.ts'

const HOST = 'tests/chromium-host/host.ts'

const whenReady = (host: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    host.once('exit', code => reject(new Error(`The app ended before it was ready (exit code ${code})`)))
    host.on('message', (message: FromHost) => {
      if (message.kind === 'ready') resolve()
    })
  })

const MARK = 'isPageBeforeLock'

const isNewPage = (page: Page): Promise<boolean> =>
  page
    .evaluate(
      mark => !(mark in window) && location.pathname === '/index.html' && document.readyState === 'complete',
      MARK,
    )
    // The page is between two documents.
    .catch(() => false)

const whileLocking = async (page: Page, action: () => Promise<unknown>): Promise<void> => {
  await page.evaluate(mark => Object.assign(window, { [mark]: true }), MARK)
  await action()
  while (!(await isNewPage(page))) await new Promise(resolve => setTimeout(resolve, 25))
}

/** Starts the built app in the stand-in for Electron, in a process of its own. */
export const startStandIn = async (userData: string): Promise<RunningApp> => {
  await mkdir(userData, { recursive: true })
  const port = await freePort()
  const host = fork(HOST, [`--user-data-dir=${userData}`, `--debugging-port=${port}`], {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await whenReady(host)
  const { page } = await connectToPage(port)
  const tell = async (message: ToHost): Promise<void> => {
    host.send(message)
  }
  return {
    page,
    processId: host.pid ?? 0,
    answerDialog: (dialog, paths) => tell({ kind: 'dialog', dialog, paths }),
    clickMenu: id => tell({ kind: 'menu', id }),
    sendPowerEvent: event => tell({ kind: 'power', event }),
    whileLocking: action => whileLocking(page, action),
    requests: async () => {
      await tell({ kind: 'requests' })
      const [answer] = (await once(host, 'message')) as [FromHost]
      return answer.kind === 'requests' ? answer.requests : []
    },
    clipboard: async () => {
      await tell({ kind: 'clipboard' })
      const [answer] = (await once(host, 'message')) as [FromHost]
      return answer.kind === 'clipboard' ? answer : { types: [], text: '' }
    },
    setIdle: seconds => tell({ kind: 'idle', seconds }),
    close: async () => {
      if (host.exitCode !== null) return
      const gone = once(host, 'exit')
      await tell({ kind: 'quit' })
      await gone
    },
  }
}
