import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

// Not an arrow: some of what it replaces is called with `new`.
function refuse(): never {
  throw new Error('Storykeep has no network')
}

/** Puts `refuse` in place of every function of `part` whose name begins in one of these ways. */
const refuseAll = (part: object, beginnings: RegExp): void => {
  for (const name of Object.getOwnPropertyNames(part)) {
    if (beginnings.test(name)) Object.defineProperty(part, name, { value: refuse })
  }
}

/**
 * Makes any attempt of this process to use the network fail at once and loudly (promise 1). Nothing of ours
 * tries, and a check over the built files says so; this catches a library that would.
 */
export const setTripwires = (): void => {
  const lookUps = /^(lookup|resolve|reverse)/
  refuseAll(net.Socket.prototype, /^connect$/)
  refuseAll(dgram.Socket.prototype, /^(bind|connect|send)$/)
  refuseAll(dns, lookUps)
  refuseAll(dns.promises, lookUps)
  refuseAll(dns.Resolver.prototype, lookUps)
  refuseAll(dns.promises.Resolver.prototype, lookUps)
  refuseAll(globalThis, /^(fetch|WebSocket|EventSource)$/)
  // A library asks for Node's report to learn what system this is; with it Node would list the network's interfaces.
  Object.assign(process.report, { excludeNetwork: true })
  // Otherwise code that imports these functions by name would still get the old ones.
  syncBuiltinESMExports()
}
