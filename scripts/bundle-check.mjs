/**
 * Reads every built script, style and page in `out/` and says what must not ship: addresses, network calls,
 * network modules, code made from text (promise 1). Runs with the project's own Node, after a build.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { root } from './node24.mjs'

/**
 * Addresses that are names, or part of an error's text or of a check, and are never fetched: those of XML and of
 * Word's format, of JSON Schema, of React and React Aria, and zod's check of a numeric address.
 */
const NAMES_NOT_ADDRESSES = [
  'http://www.w3.org/',
  'http://schemas.openxmlformats.org',
  'http://schemas.microsoft.com/office/word',
  'http://purl.oclc.org/ooxml',
  'http://purl.org/dc/',
  'http://[${',
  'https://www.w3.org/WAI/ARIA/',
  'http://json-schema.org/draft-',
  'https://json-schema.org/draft/',
  'https://react.dev/',
]
const ADDRESS = /\b(?:https?|wss?|ftp):\/\/[^\s"'`\\)>]+/g

const NETWORK_MODULE = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|dns\/promises|inspector|undici|ws)$/
const NETWORK_CALL =
  /^(?:fetch|WebSocket|WebSocketStream|XMLHttpRequest|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts)$/
const CODE_FROM_TEXT = /^(?:eval|Function)$/
const GLOBAL_OBJECT = /^(?:window|self|globalThis|navigator)$/

/** Named only to be taken away (electron/no-network/tripwires.ts), in main, in the vault or in what they share. */
const isTripwire = (file, name) =>
  /^main\/(?:index|vault|tripwires-[\w-]+)\.js$/.test(file) && /^node:(?:net|dns|dgram)$/.test(name)

/** The global that a callee names: `fetch`, `window.fetch`, `navigator.sendBeacon`. */
const globalName = callee => {
  if (callee.type === 'Identifier') return callee.name
  const isOfGlobal = callee.type === 'MemberExpression' && GLOBAL_OBJECT.test(callee.object.name ?? '')
  return isOfGlobal ? (callee.property.name ?? callee.property.value) : undefined
}

const moduleName = node => {
  if (node.type === 'ImportDeclaration' || node.type === 'ImportExpression') return node.source?.value
  if (node.type === 'CallExpression' && node.callee.name === 'require') return node.arguments[0]?.value
  return undefined
}

const findingsInNode = (file, node) => {
  const imported = moduleName(node)
  if (typeof imported === 'string' && NETWORK_MODULE.test(imported) && !isTripwire(file, imported)) {
    return [`a network module: ${imported}`]
  }
  if (node.type === 'VariableDeclarator' && CODE_FROM_TEXT.test(node.init?.name ?? '')) {
    return ['code made from text, by another name']
  }
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return []
  const called = globalName(node.callee) ?? ''
  if (NETWORK_CALL.test(called)) return [`a network call: ${called}`]
  return CODE_FROM_TEXT.test(called) ? [`code made from text: ${called}`] : []
}

/** Every node of a syntax tree, without recursion: a bundle's tree is deep. */
function* nodesOf(tree) {
  const open = [tree]
  while (open.length > 0) {
    const node = open.pop()
    if (typeof node.type === 'string') yield node
    for (const part of Object.values(node)) if (typeof part === 'object' && part !== null) open.push(part)
  }
}

/** What one built file has that must not ship, as sentences. */
const findingsIn = (file, text) => {
  const addresses = [...text.matchAll(ADDRESS)]
    .map(([address]) => address)
    .filter(address => !NAMES_NOT_ADDRESSES.some(start => address.startsWith(start)))
    .map(address => `an address: ${address}`)
  const isScript = /\.c?js$/.test(file)
  const inCode = isScript ? [...nodesOf(parseAst(text))].flatMap(node => findingsInNode(file, node)) : []
  return [...addresses, ...inCode].map(finding => `${file}: ${finding}`)
}

/** Something for each rule to find, to show that the check can fail. */
const SEEDED = [
  'load("https://example.org/x.js")',
  'import net from "node:net"',
  'import("https")',
  'require("node:tls")',
  'await fetch(address)',
  'new WebSocket(address)',
  'navigator.sendBeacon(address)',
  'eval(text)',
  'new Function(text)',
  'window["eval"](text)',
  'const F = Function; new F(text)',
]

const builtFiles = folder =>
  ['main', 'preload', 'renderer']
    .flatMap(part =>
      readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).map(file => `${part}/${file}`),
    )
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => /\.(js|cjs|css|html)$/.test(file))

const folder = join(root, 'out')
const files = builtFiles(folder)
const findings = files.flatMap(file => findingsIn(file, readFileSync(join(folder, file), 'utf8')))
const missed = SEEDED.filter(text => findingsIn('renderer/seeded.js', text).length === 0)

for (const finding of findings) console.log(finding)
for (const text of missed) console.log(`seeded, and not found: ${text}`)
console.log(
  `bundle check: ${files.length} files, ${findings.length} findings; ${SEEDED.length - missed.length} of ${SEEDED.length} seeded ones found`,
)
process.exitCode = files.length > 0 && findings.length === 0 && missed.length === 0 ? 0 : 1
