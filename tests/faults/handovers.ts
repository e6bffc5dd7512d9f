import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainly } from '../integration/support/plainly.ts'
import { adult } from './adult.ts'
import type { performer } from './context.ts'

type Perform = ReturnType<typeof performer>

export const handoverFile = (folder: string, step: number): string =>
  join(folder, '..', 'handovers', `${step}.age`)

// Two names in every story that no other story has, so that each brings people and replacements of its own.
const people = [
  ['Marisol Quennell', 'Tamsin Larkworthy'],
  ['Odalys Penhallow', 'Briony Trevanion'],
  ['Cerys Wadebridge', 'Dilys Zelwood'],
  ['Eluned Farrowgate', 'Fenella Haskins'],
  ['Gethin Mowbray', 'Hywel Oakshott'],
  ['Isolde Pargeter', 'Jocasta Rudge'],
  ['Kerensa Stannard', 'Lowri Thirkell'],
  ['Merryn Uttley', 'Nerys Vosper'],
  ['Oriel Winterbourne', 'Petroc Yelland'],
  ['Rhosyn Abernethy', 'Sulwen Birkett'],
  ['Talwyn Cottrell', 'Ursula Dunstable'],
  ['Verity Entwistle', 'Wenna Fothergill'],
] as const

/** How many handovers lie beside a vault that brings them in while it is killed. */
export const handoverCount = people.length

const tell = async (perform: Perform, place: string, step: number): Promise<string> => {
  const [teller = '', friend = ''] = people[step - 1] ?? []
  const file = join(place, `told-${step}.txt`)
  writeFileSync(
    file,
    `Interviewer: How did it begin?\n${teller.split(' ')[0]}: I went with ${friend} every day. ${'And it went on. '.repeat(40)}\n`,
  )
  const { participant } = await perform('participants.add', adult(teller))
  await perform('consent.record', {
    participant,
    event: {
      kind: 'given',
      on: '2026-06-01',
      evidence: 'signed',
      authority: { route: 'self_18plus', decidedBy: '', assent: 'given' },
      grants: [
        { permission: 'collect', medium: 'text', purpose: 'analysis', audience: 'team', decision: 'yes' },
      ],
      expiresOn: null,
      reviewOn: null,
    },
  })
  const { imported } = await perform('stories.import', { files: [file] })
  const story = imported[0]?.story ?? ''
  await perform('stories.update', { story, participant })
  for (const { id, state } of (await perform('identities.list', { story })).identities) {
    if (state === 'undecided') await perform('identities.accept', { identity: id })
  }
  return story
}

/** Tells stories in one vault and hands each over, sealed to the address of another. */
export const makeHandovers = async (
  perform: Perform,
  place: string,
  folder: string,
  address: string,
): Promise<void> => {
  mkdirSync(join(folder, '..', 'handovers'))
  for (let step = 1; step <= handoverCount; step += 1) {
    const story = await tell(perform, place, step)
    const answer = await perform('handover.save', {
      stories: [story],
      contents: { contents: 'original' },
      recipient: 'the other vault',
      seal: { kind: 'addresses', addresses: [address] },
      to: handoverFile(folder, step),
    })
    if (!answer.saved) throw new Error('not handed over')
  }
}

/** Brings one of them in, everything in it as new. */
export const bringIn = async (perform: Perform, file: string): Promise<void> => {
  const preview = await perform('handover.inspect', { file })
  await perform('handover.merge', { file, sha256: preview.sha256, decisions: plainly(preview) })
}
