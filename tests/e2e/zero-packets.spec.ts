import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'

const walk = fileURLToPath(new URL('./support/quiet-walk.ts', import.meta.url))
const isThere = (program: string): boolean => spawnSync('which', [program]).status === 0

const whyNot = (): string | null => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'needs Linux and root, for a network of its own'
  const missing = ['ip', 'tcpdump', 'sysctl'].find(program => !isThere(program))
  return missing === undefined ? null : `needs ${missing}`
}

const run = (program: string, ...words: readonly string[]): void => {
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr}`)
}

/** A network with one way out and somebody to ask for names, neither of which leads anywhere. */
const makeNetwork = (name: string): void => {
  run('ip', 'netns', 'add', name)
  const inside = (...words: readonly string[]) => run('ip', 'netns', 'exec', name, ...words)
  mkdirSync(`/etc/netns/${name}`, { recursive: true })
  writeFileSync(`/etc/netns/${name}/resolv.conf`, 'nameserver 198.51.100.53\n')
  // A system that sets up IPv6 sends packets of its own, whatever runs in it.
  inside('sysctl', '-qw', 'net.ipv6.conf.all.disable_ipv6=1', 'net.ipv6.conf.default.disable_ipv6=1')
  inside('ip', 'link', 'set', 'lo', 'up')
  inside('ip', 'link', 'add', 'out0', 'type', 'veth', 'peer', 'name', 'out1')
  inside('ip', 'addr', 'add', '198.51.100.2/24', 'dev', 'out0')
  inside('ip', 'link', 'set', 'out1', 'up')
  inside('ip', 'link', 'set', 'out0', 'up')
  // Known neighbours, so that a packet goes out at once and does not wait for an answer that nobody gives.
  for (const neighbour of ['198.51.100.1', '198.51.100.53']) {
    inside('ip', 'neigh', 'add', neighbour, 'lladdr', '02:00:00:00:00:01', 'dev', 'out0')
  }
  inside('ip', 'route', 'add', 'default', 'via', '198.51.100.1')
}

const removeNetwork = (name: string): void => {
  spawnSync('ip', ['netns', 'del', name])
  rmSync(`/etc/netns/${name}`, { recursive: true, force: true })
}

/** Makes the network, or says why this machine does not let anybody. */
const networkRefused = (name: string): string | null => {
  try {
    makeNetwork(name)
    return null
  } catch (error) {
    return `this machine makes no network of its own: ${String(error)}`
  }
}

interface Walked {
  readonly places: readonly string[]
  readonly ports: number
  readonly packets: readonly string[]
  readonly control: number
  readonly controlLookUps: number
}

test('promise 1: from first start through every screen, an import and an export, not one packet is sent', async () => {
  const why = whyNot()
  test.skip(why !== null, why ?? '')
  test.setTimeout(300_000)
  const name = `storykeep-${process.pid}`
  const folder = mkdtempSync(join(tmpdir(), 'storykeep-quiet-'))
  try {
    const refused = networkRefused(name)
    test.skip(refused !== null, refused ?? '')
    const { stdout, stderr, status } = spawnSync(
      'ip',
      ['netns', 'exec', name, process.execPath, walk, folder],
      { encoding: 'utf8', timeout: 280_000 },
    )
    expect(status, stderr).toBe(0)
    const walked = JSON.parse(stdout) as Walked
    expect(walked.places).toEqual([
      'welcome',
      'home',
      'Stories',
      'People',
      'Themes',
      'Storybooks',
      'Record',
      'Vault',
      'a storybook',
      'a person',
      'an import',
      'a story, and the search',
      'a handover, out and in',
      'an export: saved',
      'the lock',
    ])
    // The one port by which the page was driven, and no other, was left out of the capture.
    expect(walked.ports).toBe(1)
    expect(walked.packets).toEqual([])
    // The capture does see a look-up and a connection where somebody tries.
    expect(walked.control).toBeGreaterThan(1)
    expect(walked.controlLookUps).toBeGreaterThan(0)
  } finally {
    removeNetwork(name)
    rmSync(folder, { recursive: true, force: true })
  }
})
