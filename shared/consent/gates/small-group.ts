import { descriptorToWords, listToWords } from '../words.ts'
import { type Gate, openStory, pass, refuseSoftly } from './facts.ts'

/**
 * Gate 10 of the reference: what the credit says, together with what earlier releases of the story said, fits enough
 * people of the project that it does not single anybody out. How many are enough is the project's own choice. Soft: a
 * lead may answer for it by name. A group that is large enough is a prompt, not a proof (promise 12).
 */
export const smallGroup: Gate = facts => {
  const subject = { gate: 'small-group', about: 'story', facts } as const
  if (facts.group === null)
    return pass(subject, {
      says: 'has a credit that says nothing by which somebody could be told from a few',
    })
  const { k, needed, descriptors, fix } = facts.group
  if (k >= needed)
    return pass(subject, {
      says: 'has a credit that fits several people of the project',
      detail: 'Who knows the storyteller well may still recognise their words.',
    })
  const said = Object.entries(descriptors)
    .map(([descriptor, value]) => `${descriptor}=${value}`)
    .toSorted()
    .join(' ')
  const help =
    fix === null
      ? ''
      : ` Without ${descriptorToWords[fix.drop] ?? 'it'} it fits ${fix.k >= needed ? 'enough people' : 'more people'}.`
  return refuseSoftly(
    subject,
    {
      says: `is credited by ${listToWords(
        Object.keys(descriptors).map(descriptor => descriptorToWords[descriptor] ?? descriptor),
      )}, which fits fewer than ${needed} people of the project`,
      detail: `Readers who know who took part could work out who it is.${help}`,
    },
    `${facts.audience} k=${k} of ${needed}: ${said}`,
    openStory(facts),
  )
}
