import { audienceToWords } from '../../../shared/consent/words.ts'
import type { ConsentMerge, IncomingIdentity, IncomingStory } from '../../../shared/contract/handover.ts'
import { levels } from '../../../shared/model/basics.ts'
import type { Audience, ConsentState } from '../../../shared/model/consent.ts'
import type { Replacements } from '../../../shared/model/replacement.ts'
import { counted, listed, replacementToText } from '../../app/words.ts'
import type { IdentityChoice } from './answers.ts'

const stateWords: Readonly<Record<ConsentState, string>> = {
  none: 'not asked yet',
  offered: 'asked, without an answer',
  given: 'given',
  review_due: 'given, and to be asked again',
  expired: 'run out',
  refused: 'refused',
  withdrawn: 'withdrawn',
  ended: 'ended by the project',
  invalidated: 'found not to hold',
}

export const standingWords: Readonly<Record<IncomingStory['standing'], string>> = {
  new: 'Not in this vault yet.',
  same: 'Already in this vault, word for word.',
  differs: 'Already in this vault, with other words.',
  erased: 'Erased in this vault, or its storyteller was. It is not brought back.',
}

/** What somebody new comes in with: "Their consent comes along: given, with a yes to partners." */
export const broughtWords = ({
  state,
  yesTo,
}: {
  readonly state: ConsentState
  readonly yesTo: readonly Audience[]
}): string =>
  state === 'none'
    ? 'No consent comes along.'
    : `Consent comes along: ${stateWords[state]}${
        yesTo.length === 0
          ? ''
          : `, with a yes to ${listed(yesTo.map(audience => audienceToWords[audience]))}`
      }. Is it as you know it?`

/** What a handover would change in a consent: "Refused here; given with what the handover knows. …" */
export const consentChange = ({ before, after, gains, loses }: ConsentMerge): string => {
  const words = (list: typeof gains) => listed(list.map(audience => audienceToWords[audience]))
  const state =
    before === after
      ? `Consent is ${stateWords[before]} here, and stays so.`
      : `Consent is ${stateWords[before]} here, and would be ${stateWords[after]}.`
  const gained = gains.length === 0 ? '' : ` It would be a yes to ${words(gains)}, which it is not now.`
  const lost = loses.length === 0 ? '' : ` It would no longer be a yes to ${words(loses)}.`
  return `${state}${gained}${lost}`
}

export const newsWords = ({ news }: ConsentMerge): string =>
  `The handover knows of ${counted(news, 'thing', 'things')} about their consent that ${
    news === 1 ? 'is' : 'are'
  } not written down here.`

/** What is printed for an identity: once where it is the same at every level. */
export const printedAs = (replacements: Replacements, form: string): string => {
  const printed = [...new Set(levels.map(level => replacementToText(replacements[level], form)))]
  return listed(printed.map(text => `“${text}”`))
}

/** One possible answer about an identity, in words. */
export const choiceWords = (
  identity: IncomingIdentity,
  { is, replacements }: IdentityChoice,
): { readonly label: string; readonly help: string } => {
  const [form = ''] = identity.forms
  const theirs = `printed as ${printedAs(identity.replacements, form)}, as in the handover`
  const anew = 'with another pseudonym, because that of the handover is a name here or somebody else’s'
  if (is === 'new')
    return { label: 'Somebody or something else', help: replacements === 'anew' ? anew : theirs }
  const known = identity.here.find(one => one.identity === is)
  const [name = ''] = known?.forms ?? []
  const label = `The same as “${name}” (${is})`
  if (replacements === 'anew') return { label, help: anew }
  if (replacements === 'bundle') return { label, help: theirs }
  return known?.state === 'rejected'
    ? { label, help: 'left as it stands, as was decided here' }
    : { label, help: `printed as ${printedAs(known?.replacements ?? identity.replacements, name)}, as here` }
}
