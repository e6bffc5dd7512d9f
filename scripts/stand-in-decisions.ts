import { todayOf } from '../electron/vault/context.ts'
import { Attribution, Authority } from '../shared/model/consent.ts'
import type { DecisionFile } from '../shared/model/decision-file.ts'

/**
 * Decisions for files that come without any: every suggestion is accepted as proposed, and every storyteller but
 * the last is taken to have agreed to public web, so that the demo shows both a yes and a refusal. Nobody has
 * really agreed: the demo says so, and its report too.
 */
export const standInDecisions = (files: readonly string[], now: Date): DecisionFile => {
  const today = todayOf({ now: () => now })
  const last = files.length > 1 ? files.at(-1) : undefined
  const keyOf = (index: number): string => `storyteller-${index + 1}`
  return {
    format: 'storykeep-decisions-1',
    about: 'Made by the demo, for looking around. Nobody has decided or agreed to anything.',
    decidedBy: 'The demo',
    decidedOn: today,
    project: {
      name: 'Demo',
      areas: [],
      stages: [],
      themes: [],
      supportLines: [
        { name: 'Samaritans', contact: '116 123', note: 'Free, day and night', checkedOn: null },
      ],
    },
    participants: files.map((file, index) => ({
      key: keyOf(index),
      name: `Storyteller ${index + 1}`,
      kind: 'adult_lived_experience',
      birthDate: null,
      ageBand: null,
      careStatus: 'unknown',
      area: null,
      descriptors: { gender: '', ethnicity: '', role: '', other: '' },
      knownAs: null,
      consent: [
        {
          kind: 'given',
          on: today,
          evidence: 'electronic',
          authority: Authority.parse({ route: 'self_18plus', decidedBy: '', assent: 'not_sought' }),
          grants: [
            {
              permissions: ['full_story', 'quote_verbatim'],
              media: ['text'],
              purposes: ['storybook'],
              audiences: file === last ? ['team'] : ['team', 'partners', 'public_web'],
              decision: 'yes',
            },
          ],
          expiresOn: null,
          reviewOn: null,
          record: null,
        },
      ],
    })),
    sessions: [],
    stories: files.map((file, index) => ({
      file,
      title: `Story ${index + 1}`,
      participant: keyOf(index),
      session: null,
      warnings: [],
      // Of two or three made-up people, any credit at all would single one out.
      attribution: Attribution.parse({ rung: 'A1', credit: '', othersCheckedBy: null }),
      marks: [],
      passages: [],
      read: true,
      review: { level: 'public', outcome: 'waived_by_narrator', on: today },
    })),
    decisions: [],
    rest: 'accept',
    storybooks: [
      {
        title: 'A demo storybook',
        subtitle: 'Made from your own files, to look around',
        audience: 'public_web',
        foreword: null,
        stories: [...files],
        findings: [],
        recommendations: [],
        leaveOut:
          last === undefined
            ? []
            : [{ file: last, gate: 'granted', because: 'has not said yes to public web' }],
        overrides: [],
      },
    ],
  }
}
