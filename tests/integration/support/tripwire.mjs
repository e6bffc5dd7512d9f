// Loaded before the command line: tells at the end how often anything asked for the network, and stops it.
import dgram from 'node:dgram'
import dns from 'node:dns'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

let asked = 0
const trip = () => {
  asked += 1
  throw new Error('asked for the network')
}
for (const [owner, names] of [
  [net.Socket.prototype, ['connect']],
  [net.Server.prototype, ['listen']],
  [net, ['connect', 'createConnection']],
  [tls, ['connect']],
  [dns, ['lookup', 'resolve', 'resolve4', 'resolve6']],
  [dgram, ['createSocket']],
  [http, ['request', 'get']],
  [https, ['request', 'get']],
  [http2, ['connect']],
  [globalThis, ['fetch', 'WebSocket', 'EventSource']],
]) {
  for (const name of names) owner[name] = trip
}
syncBuiltinESMExports()
process.on('exit', () => process.stderr.write(`asked for the network: ${asked}\n`))
