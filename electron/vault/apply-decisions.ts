import { basename } from 'node:path'
import type { IdentityView } from '../../shared/contract/identities.ts'
import type { Category } from '../../shared/model/category.ts'
import { type DecisionFile, fileEventToConsentEvent } from '../../shared/model/decision-file.ts'
import { fold } from '../../shared/model/fold.ts'
import { ParticipantDetails } from '../../shared/model/people.ts'
import type { Block } from '../../shared/model/storybook.ts'
import { findForm } from '../../shared/redact/find-form.ts'
import type { Perform } from './context.ts'

export interface Applied {
  /** File name → story code, for the files that were brought in. */
  readonly stories: ReadonlyMap<string, string>
  readonly refused: readonly { readonly file: string; readonly code: string; readonly message: string }[]
  readonly storybooks: readonly { readonly storybook: string; readonly leaveOut: readonly string[] }[]
}

type Told = (step: string) => void

const byName = (items: readonly { readonly id: string; readonly name: string }[]) =>
  new Map(items.map(({ id, name }) => [name, id]))

/** What a person's form holds, out of a larger object. */
const toDetails = (person: unknown): ParticipantDetails => ParticipantDetails.strip().parse(person)

const lookUp = (names: ReadonlyMap<string, string>, name: string | null): string | null =>
  name === null ? null : (names.get(name) ?? null)

const setUpProject = async (perform: Perform, { project }: DecisionFile) => {
  const isNew = (names: readonly string[]) => names.map(name => ({ id: null, name }))
  const view = await perform('project.update', {
    name: project.name,
    areas: isNew(project.areas),
    stages: isNew(project.stages),
    themes: isNew(project.themes),
    supportLines: project.supportLines,
    ...(project.lead === undefined ? {} : { lead: project.lead }),
    ...(project.terms === undefined ? {} : { terms: project.terms }),
  })
  return { areas: byName(view.areas), stages: byName(view.stages), themes: byName(view.themes) }
}

type Lists = Awaited<ReturnType<typeof setUpProject>>

const addPeople = async (perform: Perform, file: DecisionFile, { areas }: Lists) => {
  const people = new Map<string, string>()
  for (const person of file.participants) {
    const details = toDetails({ ...person, area: lookUp(areas, person.area), identity: null })
    const { participant } = await perform('participants.add', details)
    people.set(person.key, participant)
    for (const event of person.consent) {
      await perform('consent.record', { participant, event: fileEventToConsentEvent(event) })
    }
  }
  return people
}

const addSessions = async (perform: Perform, file: DecisionFile, { areas, stages }: Lists) => {
  const sessions = new Map<string, string>()
  for (const { key, area, stage, ...details } of file.sessions) {
    const links = { area: lookUp(areas, area), stage: lookUp(stages, stage) }
    const { session } = await perform('sessions.add', { ...details, ...links })
    sessions.set(key, session)
  }
  return sessions
}

const register = async (perform: Perform): Promise<readonly IdentityView[]> =>
  (await perform('identities.list', {})).identities

const isForm = (identity: IdentityView, form: string): boolean => {
  const wanted = fold(form).trim()
  return identity.forms.some(known => fold(known).trim() === wanted)
}

const markFirst = async (
  perform: Perform,
  stories: Iterable<string>,
  words: string,
  category: Category,
  identity?: string,
): Promise<string | null> => {
  for (const story of stories) {
    const { text } = await perform('stories.get', { story })
    const [place] = findForm(text, words)
    if (place === undefined) continue
    const input = { story, from: place.from, to: place.to, category }
    const marked = await perform('identities.mark', identity === undefined ? input : { ...input, identity })
    return marked.identity
  }
  return null
}

/** Decides about every identity that bears a form; gives the first of them. */
const decideForm = async (
  perform: Perform,
  stories: Iterable<string>,
  { form, category, decision, replacements }: DecisionFile['decisions'][number],
): Promise<void> => {
  const bearers = (await register(perform)).filter(identity => isForm(identity, form))
  if (bearers.length === 0 && decision === 'accept' && category !== null) {
    const made = await markFirst(perform, stories, form, category)
    if (made !== null && replacements !== null)
      await perform('identities.accept', { identity: made, replacements })
    return
  }
  const [first, ...others] = bearers
  if (first === undefined) return
  if (decision === 'reject') {
    for (const { id } of bearers) await perform('identities.reject', { identity: id })
    return
  }
  for (const { id } of others) await perform('identities.merge', { identity: id, into: first.id })
  if (category !== null && category !== first.category) {
    await perform('identities.recategorise', { identity: first.id, category })
  }
  await perform(
    'identities.accept',
    replacements === null ? { identity: first.id } : { identity: first.id, replacements },
  )
}

const mergeForm = async (
  perform: Perform,
  stories: Iterable<string>,
  form: string,
  sameAs: string,
  category: Category | null,
): Promise<void> => {
  const known = await register(perform)
  const into = known.find(identity => isForm(identity, sameAs) && identity.state === 'accepted')
  if (into === undefined) return
  const same = known.filter(identity => identity.id !== into.id && isForm(identity, form))
  for (const { id } of same) await perform('identities.merge', { identity: id, into: into.id })
  if (same.length === 0 && !isForm(into, form)) {
    await markFirst(perform, stories, form, category ?? into.category, into.id)
  }
}

const undecided = async (perform: Perform): Promise<readonly IdentityView[]> =>
  (await perform('identities.list', { state: 'undecided' })).identities

/**
 * Accepts what is proposed. Accepting a name that is also a word asks about the other places of that word, which the
 * detector had passed over: there the detector's judgement stands.
 */
const acceptTheRest = async (perform: Perform): Promise<void> => {
  for (const { id } of await undecided(perform)) await perform('identities.accept', { identity: id })
  for (const { id } of await undecided(perform)) await perform('identities.reject', { identity: id })
}

/** Says which identity in the register each storyteller is. */
const linkPeople = async (
  perform: Perform,
  file: DecisionFile,
  people: ReadonlyMap<string, string>,
): Promise<void> => {
  const known = await register(perform)
  const { participants } = await perform('participants.list', {})
  for (const { key, knownAs } of file.participants) {
    const identity = knownAs === null ? undefined : known.find(candidate => isForm(candidate, knownAs))
    const person = participants.find(({ id }) => id === people.get(key))
    if (identity === undefined || person === undefined) continue
    const details = toDetails({ ...person, identity: identity.id })
    await perform('participants.update', { ...details, participant: person.id })
  }
}

const markPassages = async (
  perform: Perform,
  story: string,
  { passages }: DecisionFile['stories'][number],
  themes: ReadonlyMap<string, string>,
): Promise<readonly string[]> => {
  const { text } = await perform('stories.get', { story })
  const quotes: string[] = []
  for (const passage of passages) {
    const from = text.indexOf(passage.words)
    if (from === -1) continue
    const to = from + passage.words.length
    const theme = passage.kind === 'theme' ? themes.get(passage.theme) : undefined
    const mark =
      passage.kind === 'lens'
        ? { kind: passage.kind, lens: passage.lens }
        : passage.kind === 'quote' || theme === undefined
          ? { kind: 'quote' as const }
          : { kind: 'theme' as const, theme }
    const made = await perform('passages.add', { story, from, to, mark })
    if (mark.kind === 'quote') quotes.push(made.passage)
  }
  return quotes
}

/** A pull quote stands before the story that it is from; what the editors wrote stands where the reader expects it. */
const withEditorsBlocks = (
  blocks: readonly Block[],
  book: DecisionFile['storybooks'][number],
  quotes: ReadonlyMap<string, readonly string[]>,
): Block[] => {
  const foreword: Block[] = book.foreword === null ? [] : [{ type: 'text', ...book.foreword }]
  const findings: Block[] = book.findings.length === 0 ? [] : [{ type: 'findings', items: book.findings }]
  const recommendations: Block[] =
    book.recommendations.length === 0 ? [] : [{ type: 'recommendations', items: book.recommendations }]
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'contents') return [...foreword, block]
    if (block.type === 'consent_statement') return [...findings, ...recommendations, block]
    if (block.type !== 'story') return [block]
    const [passage] = quotes.get(block.story) ?? []
    return passage === undefined ? [block] : [block, { type: 'quote', passage }]
  })
}

/** Overrides what the file's people answer for, where a soft gate really refuses. */
const answerFor = async (
  perform: Perform,
  storybook: string,
  { overrides }: DecisionFile['storybooks'][number],
  stories: ReadonlyMap<string, string>,
): Promise<void> => {
  const { gates } = await perform('storybooks.check', { storybook })
  for (const { file, gate, by, role, reason } of overrides) {
    const story = file === null ? null : (stories.get(file) ?? null)
    const refused = gates.find(answer => answer.gate === gate && answer.story === story && !answer.passes)
    const finding = refused?.override?.finding
    if (finding !== undefined)
      await perform('storybooks.override', { storybook, story, gate, finding, by, role, reason })
  }
}

const composeStorybooks = async (
  perform: Perform,
  file: DecisionFile,
  stories: ReadonlyMap<string, string>,
  quotes: ReadonlyMap<string, readonly string[]>,
): Promise<Applied['storybooks']> => {
  const made: { storybook: string; leaveOut: readonly string[] }[] = []
  const codes = (files: readonly string[]) => files.flatMap(name => stories.get(name) ?? [])
  for (const book of file.storybooks) {
    const { storybook } = await perform('storybooks.create', {
      title: book.title,
      subtitle: book.subtitle,
      audience: book.audience,
      stories: codes(book.stories),
    })
    const { id, ...details } = await perform('storybooks.get', { storybook })
    const blocks = withEditorsBlocks(details.blocks, book, quotes)
    await perform('storybooks.update', { storybook: id, ...details, blocks })
    await answerFor(perform, storybook, book, stories)
    made.push({ storybook, leaveOut: codes(book.leaveOut.map(left => left.file)) })
  }
  return made
}

/**
 * Carries out a decision file over the files beside it: step by step through the contract, as a person at the
 * window would, so that each step is checked and recorded like theirs.
 *
 * @param paths the interviews' paths; the file names are those that the decision file speaks of
 */
export const applyDecisions = async (
  perform: Perform,
  file: DecisionFile,
  paths: readonly string[],
  told: Told = () => {},
): Promise<Applied> => {
  told('Setting up the project')
  const lists = await setUpProject(perform, file)
  const people = await addPeople(perform, file, lists)
  const sessions = await addSessions(perform, file, lists)

  told('Bringing interviews in')
  const wanted = new Set(file.stories.map(story => story.file))
  const report = await perform('stories.import', { files: paths.filter(path => wanted.has(basename(path))) })
  const stories = new Map(report.imported.map(({ file: name, story }) => [name, story]))
  const present = file.stories.flatMap(story => {
    const id = stories.get(story.file)
    return id === undefined ? [] : [{ ...story, id }]
  })
  for (const { id, title, participant, session, warnings, attribution } of present) {
    const links = { participant: lookUp(people, participant), session: lookUp(sessions, session) }
    await perform('stories.update', { story: id, title, warnings, attribution, ...links })
  }

  told('Deciding about names and details')
  for (const decision of file.decisions.filter(({ sameAs }) => sameAs === null)) {
    await decideForm(perform, stories.values(), decision)
  }
  for (const { form, sameAs, category } of file.decisions) {
    if (sameAs !== null) await mergeForm(perform, stories.values(), form, sameAs, category)
  }
  for (const { id, marks } of present) {
    for (const { words, category, sameAs, replacements } of marks) {
      if (sameAs !== null) {
        await mergeForm(perform, [id], words, sameAs, category)
        continue
      }
      await decideForm(perform, [id], { form: words, category, decision: 'accept', sameAs, replacements })
    }
  }
  if (file.rest === 'accept') await acceptTheRest(perform)
  await linkPeople(perform, file, people)

  told('Marking themes and quotes')
  const quotes = new Map<string, readonly string[]>()
  for (const story of present)
    quotes.set(story.id, await markPassages(perform, story.id, story, lists.themes))

  told('Noting readings and answers')
  for (const { id, read, review } of present) {
    if (read) await perform('stories.markRead', { story: id })
    if (review !== null) await perform('stories.recordReview', { story: id, ...review })
  }

  told('Composing the storybook')
  const storybooks = await composeStorybooks(perform, file, stories, quotes)
  return { stories, refused: report.refused, storybooks }
}
