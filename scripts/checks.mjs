/** The checks that read the source without running it. Each resolves with true when it passed. */
import { runNode, tool } from './node24.mjs'

const passesAll = async commands => {
  let isWell = true
  for (const command of commands) isWell = (await runNode(command)) === 0 && isWell
  return isWell
}

/** Biome (format and rules) and oxlint (rules that need types). */
export const checkLint = () =>
  passesAll([
    [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings'],
    [tool('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings'],
  ])

/** Each part of the code against what it may know of: everything, the page alone, the pure part alone. */
export const checkTypes = () =>
  passesAll(
    ['tsconfig.json', 'tsconfig.renderer.json', 'tsconfig.shared.json'].map(project => [
      tool('@typescript', 'native', 'bin', 'tsc'),
      '-p',
      project,
    ]),
  )

/** What must not ship, in the built app. */
export const checkBundle = () => passesAll([['scripts/bundle-check.mjs']])

/** Files, exports and packages that nothing uses. */
export const checkDeadCode = () => passesAll([[tool('knip', 'bin', 'knip.js')]])
