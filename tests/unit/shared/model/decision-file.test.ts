import { describe, expect, test } from 'vitest'
import {
  type DecisionFile,
  fileEventToConsentEvent,
  grantSetsToGrants,
  readDecisionFile,
} from '../../../../shared/model/decision-file.ts'

const small = {
  format: 'storykeep-decisions-1',
  about: 'Fiction, for a test.',
  decidedBy: 'A tester',
  decidedOn: '2025-06-01',
  project: { name: 'Test', areas: ['North'], stages: ['First'], themes: ['Waiting'], supportLines: [] },
  participants: [
    {
      key: 'one',
      name: 'Wanda Testcase',
      kind: 'practitioner',
      birthDate: null,
      ageBand: '26_40',
      careStatus: 'unknown',
      area: 'North',
      descriptors: { gender: '', ethnicity: '', role: '', other: '' },
      knownAs: 'Wanda',
      consent: [],
    },
  ],
  sessions: [
    {
      key: 'day',
      kind: 'interview',
      title: 'A day',
      place: '',
      heldOn: null,
      stage: 'First',
      area: null,
      headcount: null,
      youngest: null,
    },
  ],
  stories: [
    {
      file: 'a.txt',
      title: 'A',
      participant: 'one',
      session: 'day',
      warnings: [],
      attribution: { rung: 'A1', credit: '', othersCheckedBy: null, withheld: [], mayIdentifyOthers: false },
      marks: [{ words: 'her', category: 'PERSON', sameAs: 'Wanda', replacements: null }],
      passages: [{ kind: 'theme', theme: 'Waiting', words: 'we waited' }],
      read: true,
      review: null,
    },
  ],
  decisions: [
    { form: 'Wanda', category: null, decision: 'accept', sameAs: null, replacements: null },
    { form: 'Wanda T', category: null, decision: 'accept', sameAs: 'Wanda', replacements: null },
  ],
  rest: 'leave',
  storybooks: [
    {
      title: 'Book',
      subtitle: '',
      audience: 'team',
      foreword: null,
      stories: ['a.txt'],
      findings: [],
      recommendations: [],
      leaveOut: [{ file: 'a.txt', gate: 'granted', because: 'said no to the team' }],
      overrides: [{ file: 'a.txt', gate: 'small-group', by: 'A tester', role: 'lead', reason: 'Agreed' }],
    },
  ],
}

/** A copy with one thing changed, by its path. */
const spoilt = (path: string, value: unknown): unknown => {
  const copy: unknown = structuredClone(small)
  const steps = path.split('.')
  let at = copy as Record<string, unknown>
  for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>
  at[steps.at(-1) ?? ''] = value
  return copy
}

describe('a decision file', () => {
  test('is read where everything in it fits', () => {
    const read = readDecisionFile(small)
    expect(read).toEqual({ ok: true, value: small })
  })

  test.each([
    ['format', 'storykeep-decisions-2', 'format'],
    ['surprise', true, 'the beginning'],
    ['decidedBy', '', 'decidedBy'],
    ['participants.0.birthDate', '2025-02-30', 'participants[0].birthDate'],
    ['participants.0.area', 'South', 'participants[0].area'],
    ['sessions.0.stage', 'Last', 'sessions[0].stage'],
    ['stories.0.file', '../a.txt', 'stories[0].file'],
    ['stories.0.file', '.hidden', 'stories[0].file'],
    ['stories.0.participant', 'two', 'stories[0].participant'],
    ['stories.0.session', 'night', 'stories[0].session'],
    ['stories.0.marks.0.sameAs', 'Wanda T', 'stories[0].marks[0].sameAs'],
    ['stories.0.passages.0.theme', 'Joy', 'stories[0].passages[0].theme'],
    ['decisions.1.sameAs', 'Nobody', 'decisions[1].sameAs'],
    ['decisions.1.sameAs', 'Wanda T', 'decisions[1].sameAs'],
    ['decisions.1.form', 'Wanda', 'decisions: a form stands twice'],
    ['decisions.1.form', 'WANDA', 'decisions: a form stands twice'],
    ['decisions.1.decision', 'reject', 'decisions[1].decision'],
    ['storybooks.0.stories', ['b.txt'], 'storybooks[0].stories'],
    ['storybooks.0.leaveOut.0.file', 'b.txt', 'storybooks[0].leaveOut'],
    ['storybooks.0.overrides.0.file', 'b.txt', 'storybooks[0].overrides'],
    ['storybooks.0.overrides.0.gate', 'granted', 'storybooks[0].overrides[0].gate'],
    ['rest', 'guess', 'rest'],
  ])('is refused where %s is %j', (path, value, place) => {
    const read = readDecisionFile(spoilt(path, value))
    expect(read).toMatchObject({ ok: false, error: { code: 'bad-decision-file' } })
    if (!read.ok) expect(read.error.message).toContain(`look at: ${place}.`)
  })

  test('no refusal repeats what stands in the file (promise 2)', () => {
    for (const path of [
      'participants.0.area',
      'participants.0.name',
      'decisions.1.sameAs',
      'stories.0.file',
    ]) {
      const read = readDecisionFile(spoilt(path, '/Quillon\nSecretword'))
      expect(read.ok).toBe(false)
      expect(JSON.stringify(read)).not.toMatch(/Quillon|Secretword|Wanda/)
    }
  })

  test.each([null, 7, 'text', []])('%j is no decision file', json => {
    expect(readDecisionFile(json).ok).toBe(false)
  })
})

test('a set of grants is every combination, once', () => {
  const grants = grantSetsToGrants([
    {
      permissions: ['full_story', 'quote_verbatim'],
      media: ['text', 'audio'],
      purposes: ['storybook'],
      audiences: ['team', 'partners', 'press'],
      decision: 'yes',
    },
  ])
  expect(grants).toHaveLength(12)
  expect(new Set(grants.map(grant => JSON.stringify(grant))).size).toBe(12)
  expect(grants.every(grant => grant.decision === 'yes' && grant.purpose === 'storybook')).toBe(true)
})

test('an event keeps all but its sets', () => {
  const event: DecisionFile['participants'][number]['consent'][number] = {
    kind: 'given',
    on: '2025-01-01',
    evidence: 'signed',
    authority: null,
    grants: [],
    expiresOn: '2026-01-01',
    reviewOn: null,
    record: null,
  }
  expect(fileEventToConsentEvent(event)).toEqual(event)
})
