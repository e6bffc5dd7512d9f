import type { Request, Route } from '@playwright/test'
import { EMPTY_PAGE, toAppAddress } from './addresses.ts'
import type { StandInSession } from './session.ts'
import type { SeenRequest } from './wire.ts'

const seen: SeenRequest[] = []

export const seenRequests = (): readonly SeenRequest[] => seen

const fulfilWith = async (route: Route, response: Response): Promise<void> => {
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

/**
 * Answers one request of the page by the app's own rules, in Electron's order: navigation, the session's
 * request rule, the session's content. Nothing is ever passed on to a network.
 */
export const answerRequest = async (
  route: Route,
  session: StandInSession,
  isNavigationStopped: (request: Request, url: string) => boolean,
): Promise<void> => {
  const request = route.request()
  const url = toAppAddress(request.url())
  const note = (answer: SeenRequest['answer']): unknown => seen.push({ url, answer })

  if (request.url() === EMPTY_PAGE) return route.fulfill({ body: '', contentType: 'text/html' })
  if (request.isNavigationRequest() && isNavigationStopped(request, url)) {
    note('navigation stopped')
    // Any other reason would put an error page in place of the one that is there.
    return route.abort('aborted')
  }
  if (await session.isCancelled(url, request.method())) {
    note('cancelled')
    return route.abort('blockedbyclient')
  }
  const response = await session.contentFor(url, request.method())
  if (response === null) {
    note('nobody serves it')
    return route.abort('addressunreachable')
  }
  note('served')
  await fulfilWith(route, response)
}
