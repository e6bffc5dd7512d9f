import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { node24, root, tool } from './node24.mjs'

const CONFIG = join(root, '.dependency-cruiser.cjs')
const ROOMS = ['shared', 'electron', 'renderer']

/** A small tree of files that breaks each rule once, to show that the check can fail. */
const SEEDED = join(root, 'tests', 'fixtures', 'layers')

const cruise = folder => {
  const rooms = ROOMS.filter(room => existsSync(join(folder, room)))
  const { stdout, stderr } = spawnSync(
    node24,
    [
      tool('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
      ...rooms,
      '--config',
      CONFIG,
      '--output-type',
      'json',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  )
  if (stderr !== '') process.stderr.write(stderr)
  return JSON.parse(stdout).summary
}

/** Checks who imports whom, and that the check sees every kind of breach in the seeded tree. */
export const checkLayers = async () => {
  const { violations, totalCruised } = cruise(root)
  for (const { rule, from, to } of violations) console.log(`${rule.name}: ${from} → ${to}`)

  const rules = createRequire(import.meta.url)(CONFIG).forbidden.map(({ name }) => name)
  const caught = new Set(cruise(SEEDED).violations.map(({ rule }) => rule.name))
  const missed = rules.filter(name => !caught.has(name))
  for (const name of missed) console.log(`${name}: the seeded breach was not found`)

  console.log(
    `layers: ${totalCruised} files, ${violations.length} breaches; ${rules.length - missed.length} of ${rules.length} seeded breaches found`,
  )
  return violations.length === 0 && missed.length === 0
}
