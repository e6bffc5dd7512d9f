import type { Door } from '../../shared/contract/door.ts'
import { expect, test } from './support/app.ts'

type PageWindow = Window & { readonly storykeep: Door }

test.describe('the window’s page (promise 1)', () => {
  test('is the app’s own, with its rules in the header and none of them broken', async ({ app }) => {
    const { page } = app
    await expect(page).toHaveTitle('Storykeep')
    const broken = await page.evaluate(
      () =>
        new Promise<string[]>(resolve => {
          const directives: string[] = []
          new ReportingObserver(
            reports => {
              for (const { body } of reports) directives.push(JSON.stringify(body))
            },
            { types: ['csp-violation'], buffered: true },
          ).observe()
          setTimeout(() => resolve(directives), 300)
        }),
    )
    expect(broken).toEqual([])
  })

  test('has the door, and nothing of Node or Electron', async ({ app }) => {
    const found = await app.page.evaluate(() => ({
      door: Object.keys((window as unknown as PageWindow).storykeep).sort(),
      others: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        name => name in window,
      ),
    }))
    expect(found).toEqual({ door: ['call', 'cancel', 'onEvent', 'shell'], others: [] })
  })

  test('cannot reach any address by any means a page has', async ({ app }) => {
    const outcomes = await app.page.evaluate(async () => {
      const address = 'http://127.0.0.1:9/x'
      const loads = (element: HTMLElement): Promise<string> =>
        new Promise(resolve => {
          element.onload = () => resolve('loaded')
          element.onerror = () => resolve('refused')
          document.body.append(element)
        })
      const image = Object.assign(new Image(), { src: address })
      const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address })
      return {
        fetch: await fetch(address, { mode: 'no-cors' }).then(
          () => 'answered',
          () => 'refused',
        ),
        ownFetch: await fetch(location.href).then(
          () => 'answered',
          () => 'refused',
        ),
        image: await loads(image),
        style: await loads(style),
        socket: await new Promise(resolve => {
          try {
            const socket = new WebSocket('ws://127.0.0.1:9')
            socket.onopen = () => resolve('open')
            socket.onerror = () => resolve('refused')
          } catch {
            resolve('refused')
          }
        }),
        beacon: await new Promise(resolve => {
          document.addEventListener('securitypolicyviolation', () => resolve('refused'), { once: true })
          navigator.sendBeacon(address)
          setTimeout(() => resolve('sent'), 1000)
        }),
      }
    })
    expect(outcomes).toEqual({
      fetch: 'refused',
      ownFetch: 'refused',
      image: 'refused',
      style: 'refused',
      socket: 'refused',
      beacon: 'refused',
    })
  })

  test('is still let out nowhere when its own rules are taken away', async ({ app, isRealElectron }) => {
    test.skip(isRealElectron, 'a new page cannot be told to forget its rules there')
    const driver = await app.page.context().newCDPSession(app.page)
    await driver.send('Page.setBypassCSP', { enabled: true })
    // Only a new document forgets them.
    await app.whileLocking(() => app.clickMenu('lock'))
    const outcomes = await app.page.evaluate(async () => {
      const attempt = (address: string): Promise<string> =>
        fetch(address, { mode: 'no-cors' }).then(
          () => 'answered',
          () => 'refused',
        )
      return {
        own: await attempt(location.href),
        page: await attempt('https://example.org/'),
        machine: await attempt('http://127.0.0.1:9/'),
        file: await attempt('file:///etc/hostname'),
      }
    })
    expect(outcomes).toEqual({ own: 'answered', page: 'refused', machine: 'refused', file: 'refused' })
    const requests = await app.requests()
    for (const url of ['https://example.org/', 'http://127.0.0.1:9/']) {
      expect(requests.filter(request => request.url === url)).toEqual([{ url, answer: 'cancelled' }])
    }
    expect(requests.filter(({ url, answer }) => answer === 'served' && !url.startsWith('app://'))).toEqual([])
  })

  test('lets no text become script or markup', async ({ app }) => {
    const outcomes = await app.page.evaluate(async () => {
      // The driver's own call may make code from text; what runs after it is the page's.
      await new Promise(resolve => setTimeout(resolve))
      const attempt = (action: () => unknown): string => {
        try {
          action()
          return 'done'
        } catch (error) {
          return error instanceof Error ? error.name : 'failed'
        }
      }
      const markup: string = '<p>markup</p>'
      return {
        markup: attempt(() => {
          document.createElement('div').innerHTML = markup
        }),
        code: attempt(() => Reflect.construct(Function, ['return 1'])),
        policy: attempt(() =>
          (
            window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
          ).trustedTypes.createPolicy('own', { createHTML: (text: string) => text }),
        ),
      }
    })
    expect(outcomes).toEqual({ markup: 'TypeError', code: 'EvalError', policy: 'TypeError' })
  })

  test('cannot be led away, and opens no second window', async ({ app }) => {
    const { page } = app
    const before = page.url()
    for (const target of ['https://example.org/', 'file:///etc/hostname', `${before}?again`]) {
      await page.evaluate(address => location.assign(address), target)
      await page.evaluate(address => {
        const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' })
        document.body.append(link)
        link.click()
        window.open(address)
      }, target)
    }
    await expect.poll(() => page.context().pages().length).toBe(1)
    await page.waitForTimeout(300)
    expect(page.url()).toBe(before)
    await expect(page).toHaveTitle('Storykeep')
  })

  test('is refused every permission', async ({ app }) => {
    const states = await app.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'local-fonts']
      const entries = names.map(async name => {
        const status = await navigator.permissions.query({ name: name as PermissionName })
        return [name, status.state] as const
      })
      return {
        states: Object.fromEntries(await Promise.all(entries)),
        place: await new Promise(resolve =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('given'),
            () => resolve('refused'),
          ),
        ),
        notification: await Notification.requestPermission(),
      }
    })
    expect(new Set(Object.values(states.states))).toEqual(new Set(['denied']))
    expect(states.place).toBe('refused')
    expect(states.notification).toBe('denied')
  })
})
