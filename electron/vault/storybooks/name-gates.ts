import type { GateAnswer } from '../../../shared/contract/gates.ts'
import type { Level } from '../../../shared/model/basics.ts'
import { type Audience, audienceToLevel, isNamedRung } from '../../../shared/model/consent.ts'
import { fold } from '../../../shared/model/fold.ts'
import { createFormMatcher } from '../../../shared/redact/form-matcher.ts'
import { formReach } from '../../../shared/redact/form-reach.ts'
import type { Database } from '../database/driver.ts'
import { mentionsOf } from '../database/repositories/passages.ts'
import { getRevisionText } from '../database/repositories/stories.ts'
import { statement } from '../database/statement.ts'
import { uncoveredPlaces } from '../register/spread.ts'
import { areaNames, creditOf } from './credit.ts'
import type { UsedStory } from './gather.ts'
import { replacedForms } from './guarded-forms.ts'

/** What is to be given out: stories for an audience, and what the editors wrote around them. */
export interface GivenOut {
  readonly audience: Audience
  readonly stories: readonly UsedStory[]
  readonly editorsWords: readonly string[]
  /** Where what is about the whole can be put right. */
  readonly fix: GateAnswer['fix']
}

interface Words {
  readonly says: string
  readonly detail: string
}

const refuseStory = (gate: string, { id }: UsedStory, { says, detail }: Words): GateAnswer => ({
  gate,
  passes: false,
  about: 'story',
  story: id,
  participant: null,
  says,
  detail,
  fix: { label: 'Open the story', place: 'story', id },
  override: null,
})

const aboutWhole = (gate: string, passes: boolean, fix: GateAnswer['fix'], words: Words): GateAnswer => ({
  gate,
  passes,
  about: 'storybook',
  story: null,
  participant: null,
  ...words,
  fix: passes ? null : fix,
  override: null,
})

/** Credits and titles are printed as written, so they must not hold a name that the stories' text hides. */
const askTitles = (
  database: Database,
  { stories, editorsWords, fix }: GivenOut,
  hasName: (text: string) => boolean,
): GateAnswer[] => {
  const unnamed = stories.filter(({ story }) => !isNamedRung(story.attribution.rung))
  const inTitles = unnamed.filter(({ story }) => hasName(story.title))
  const areas = areaNames(database)
  const inCredits = unnamed.filter(({ story }) => hasName(creditOf(database, story, areas)))
  const inBook = editorsWords.some(hasName)
  return [
    ...inTitles.map(used =>
      refuseStory('titles-name-nobody', used, {
        says: 'has a name or a detail in its title',
        detail: 'The title is printed as it is written. Give the story another one.',
      }),
    ),
    ...inCredits.map(used =>
      refuseStory('titles-name-nobody', used, {
        says: 'has a name or a place in its credit that the stories hide',
        detail: 'Choose a credit that says less, or another name for the area.',
      }),
    ),
    aboutWhole(
      'titles-name-nobody',
      !inBook,
      fix,
      inBook
        ? {
            says: 'has a name in its title or in the editors’ words',
            detail: 'A name that the stories hide stands there. Please write it in another way.',
          }
        : { says: 'names nobody in its title or in the editors’ words', detail: '' },
    ),
  ]
}

/** A name that is also a word ("Will") is looked at in each place where it stands with its capital. */
const askAmbiguous = (
  database: Database,
  { stories }: GivenOut,
  ambiguous: readonly string[],
): GateAnswer[] =>
  stories.flatMap(used => {
    const { text } = getRevisionText(database, used.story.revision)
    const present = ambiguous.filter(form => text.includes(form))
    if (present.length === 0) return []
    const marked = mentionsOf(database, used.story.revision)
    const open = present.reduce((count, form) => count + uncoveredPlaces(text, form, marked).length, 0)
    if (open === 0) return []
    return [
      refuseStory('names-asked', used, {
        says: `has ${open === 1 ? 'a word' : `${open} words`} that may be a name decided elsewhere`,
        detail: 'Mark each as the name, or leave the word out of the register.',
      }),
    ]
  })

/** Two people must not go by one name, and nobody by another’s real name: readers would take one for the other. */
const askPseudonyms = (database: Database, { fix }: GivenOut, level: Level, real: ReadonlySet<string>) => {
  const pseudonyms = statement<{ text: string; people: number }>(
    database,
    `SELECT r.text, count(DISTINCT i.id) AS people FROM replacements r JOIN identities i ON i.id = r.identity_id
     WHERE i.state = 'accepted' AND r.level = ? AND r.method = 'pseudonym' GROUP BY lower(r.text)`,
  ).all(level)
  const clash = pseudonyms.some(({ text, people }) => people > 1 || real.has(fold(text)))
  return aboutWhole(
    'pseudonyms-differ',
    !clash,
    fix,
    clash
      ? {
          says: 'uses a pseudonym that is also somebody else’s name',
          detail: 'Readers could take one person for another. Please change one of the two in the story.',
        }
      : { says: 'gives each person a name of their own', detail: '' },
  )
}

/** The gates about names that look across stories: titles, names that are words, and pseudonyms. */
export const askNames = (database: Database, given: GivenOut): GateAnswer[] => {
  const level = audienceToLevel[given.audience]
  const forms = replacedForms(database, level)
  const naming = forms.filter(({ category }) =>
    ['PERSON', 'LOCATION', 'ORG', 'CONTACT', 'ID'].includes(category),
  )
  const sure = naming.filter(({ category, form }) => formReach(category, form) === 'everywhere')
  const ambiguous = naming.filter(({ category, form }) => formReach(category, form) === 'as_written')
  const used = new Set(given.stories.map(({ story }) => story.revision))
  const inTheseStories = new Set(
    [...used].flatMap(revision => mentionsOf(database, revision).map(mention => mention.identity)),
  )
  const findSure = createFormMatcher(sure.map(({ form, identity }) => ({ form, value: identity })))
  // A word that is also a name counts where it stands with the name's own capitals.
  const own = ambiguous.filter(({ identity }) => inTheseStories.has(identity)).map(({ form }) => form)
  const hasName = (text: string): boolean =>
    findSure(text).length > 0 || own.some(form => uncoveredPlaces(text, form, []).length > 0)
  const real = new Set(sure.filter(({ category }) => category === 'PERSON').map(({ form }) => fold(form)))
  return [
    ...askTitles(database, given, hasName),
    ...askAmbiguous(database, given, [...new Set(ambiguous.map(({ form }) => form))]),
    askPseudonyms(database, given, level, real),
  ]
}
