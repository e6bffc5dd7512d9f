import { join } from 'node:path'
import type { Level } from '../../../shared/model/basics.ts'
import { type Audience, audiences, NewConsentEvent } from '../../../shared/model/consent.ts'
import { ParticipantDetails } from '../../../shared/model/people.ts'
import { importText, type TestVault } from './vault.ts'

/** Details of an invented person; an adult unless said. */
export const personDetails = (
  part: Partial<ParticipantDetails> & Pick<ParticipantDetails, 'name'>,
): ParticipantDetails =>
  ParticipantDetails.parse({
    kind: 'adult_lived_experience',
    birthDate: null,
    ageBand: '26_40',
    area: null,
    descriptors: { gender: '', ethnicity: '', role: '', other: '' },
    identity: null,
    careStatus: 'none',
    ...part,
  })

const ownDecision = { route: 'self_18plus', decidedBy: '', assent: 'given' } as const

/** A yes to whole stories and quotes in text storybooks, for the named readers or for all of them. */
export const yesTo = (
  readers: readonly Audience[] = audiences,
  part: Readonly<Record<string, unknown>> = {},
): NewConsentEvent =>
  NewConsentEvent.parse({
    kind: 'given',
    on: '2026-06-01',
    evidence: 'signed',
    authority: ownDecision,
    grants: readers.flatMap(audience =>
      (['full_story', 'quote_verbatim'] as const).map(permission => ({
        permission,
        medium: 'text',
        purpose: 'storybook',
        audience,
        decision: 'yes',
      })),
    ),
    expiresOn: null,
    reviewOn: null,
    ...part,
  })

/** Something that happened to a consent and asks for no answers. */
export const happened = (
  kind: NewConsentEvent['kind'],
  on: string,
  part: Readonly<Record<string, unknown>> = {},
): NewConsentEvent =>
  NewConsentEvent.parse({
    kind,
    on,
    evidence: 'none',
    authority: null,
    grants: [],
    expiresOn: null,
    reviewOn: null,
    ...part,
  })

/** Decides all that a story names, and reads it. */
export const decideAndRead = async (vault: TestVault, story: string): Promise<void> => {
  for (const { id, state } of (await vault.perform('identities.list', { story })).identities) {
    if (state === 'undecided') await vault.perform('identities.accept', { identity: id })
  }
  await vault.perform('stories.markRead', { story })
}

export interface Told {
  readonly participant: string
  readonly story: string
  readonly storybook: string
}

/** Somebody who agreed to everything and approved their text at a level, in a storybook of their own. */
export const tellStory = async (
  vault: TestVault,
  name: string,
  text: string,
  { audience = 'team', level = 'team' }: { readonly audience?: Audience; readonly level?: Level } = {},
): Promise<Told> => {
  const { participant } = await vault.perform('participants.add', personDetails({ name }))
  await vault.perform('consent.record', { participant, event: yesTo() })
  const story = await importText(vault, text, `${participant}.txt`)
  const attribution = { rung: 'A1', credit: '', othersCheckedBy: null } as const
  await vault.perform('stories.update', { story, title: 'A walk', participant, attribution })
  await decideAndRead(vault, story)
  await vault.perform('stories.recordReview', { story, level, outcome: 'approved', on: '2026-06-10' })
  const { storybook } = await vault.perform('storybooks.create', {
    title: 'Walks',
    subtitle: '',
    audience,
    stories: [story],
  })
  return { participant, story, storybook }
}

let files = 0

/** A path beside the vault that no file has. */
export const newPath = (vault: TestVault, ending = 'docx'): string =>
  join(vault.place, `saved-${files++}.${ending}`)

/** Which gates stand in the way of saving a storybook today; empty where it was saved. */
export const refusedBy = async (vault: TestVault, storybook: string): Promise<readonly string[]> => {
  const answer = await vault.perform('storybooks.export', { storybook, to: newPath(vault) })
  return answer.saved ? [] : answer.gates.filter(({ passes }) => !passes).map(({ gate }) => gate)
}

/** Every entry of the record, as one text. */
export const recordOf = async (vault: TestVault): Promise<string> =>
  JSON.stringify((await vault.perform('record.list', { limit: 500 })).entries)
