import type { GateAnswer } from '../../contract/gates.ts'
import { countToWords } from '../words.ts'
import type { Gate } from './facts.ts'

/**
 * What the search of the finished file found, as a gate's answer.
 *
 * @param leaks how many findings; null before there is a file
 * @param storybook the storybook's code, or null where the question is about a story alone
 */
export const leakAnswer = (leaks: number | null, storybook: string | null): GateAnswer => {
  // A count that is no count must not open the gate.
  const passes = leaks === null || leaks === 0
  return {
    gate: 'nothing-leaks',
    passes,
    about: 'storybook',
    story: null,
    participant: null,
    says:
      leaks === null
        ? 'will be searched for every name when it is saved'
        : passes
          ? 'was searched for every name, and none was found'
          : `has ${countToWords(leaks, 'finding', 'findings')} in the finished file`,
    detail: passes ? '' : 'Something that the stories hide can be read in it, so no file was put in place.',
    fix: passes ? null : { label: 'Open the storybook', place: 'storybook', id: storybook },
    override: null,
  }
}

/**
 * Gate 12 of the reference: the finished file was searched, byte by byte, for everything that the stories hide, and
 * nothing was found. Before there is a file, it says that it will be.
 */
export const nothingLeaks: Gate = ({ leaks, storybook }) => leakAnswer(leaks, storybook?.id ?? null)
