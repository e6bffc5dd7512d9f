import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { detect, loadDetector } from '../../../../../electron/vault/detector/detector.ts'
import { createDetector } from '../../../../../shared/detect/detect.ts'

const folder = mkdtempSync(join(tmpdir(), 'storykeep-detector-'))
afterAll(() => rmSync(folder, { recursive: true }))

const proposals = (text: string) =>
  detect(text).map(({ start, end, category }) => `${category} ${text.slice(start, end)}`)

describe('the detector that ships', () => {
  test('has its data', () => {
    expect(loadDetector().hasTagger).toBe(true)
  })

  test('finds names that no rule knows, by the words around them', () => {
    const text = 'so then qhubekani said he would walk me home and i said to qhubekani no'
    expect(proposals(text)).toContain('PERSON qhubekani')
  })

  test.each([
    ['a name', 'My friend Rukhsana rang my mum.', 'PERSON Rukhsana'],
    ['a school', 'I went to Larkfield Vale Academy then.', 'ORG Larkfield Vale Academy'],
    ['an age', 'I was fourteen and nobody asked.', 'AGE fourteen'],
    ['a date', 'It was 9 October 2018 when it began.', 'DATE 9 October 2018'],
    ['a telephone number', 'Ring me on 07700 900318.', 'CONTACT 07700 900318'],
    ['a people', 'About me being Pakistani.', 'DEMOGRAPHIC Pakistani'],
  ])('finds %s', (_, text, expected) => {
    expect(proposals(text)).toContain(expected)
  })

  test.each([
    'So that was that. It was a hard summer, mark my words, and nobody came to ask us why.',
    'and then she said will you come in and sit down and may i add that it was raining all that day',
    'I hope we will. You can only hope, and carry on, and go to bed.',
    'The nurse was kind and the waiting room was cold, and we talked about football and soup.',
  ])('finds nobody in: %s', text => {
    expect(proposals(text)).toEqual([])
  })

  test('says the same of the same text, whatever it has read before', () => {
    const text = 'P1: Auntie Bibi and Kez met Mr Bankole in Oldham, on 3 May 2019. She was sixty.'
    const first = loadDetector().detect(text)
    const { detect: another } = loadDetector()
    for (let index = 0; index < 50; index++)
      another(`Some Other${index} Person${index} went to Town${index}.`)
    expect(another(text)).toEqual(first)
  })
})

describe('without its data', () => {
  const text = 'My friend Amira lives in Oldham.'

  test('the rules alone are the detector', () => {
    const { detect: alone, hasTagger } = loadDetector(pathToFileURL(`${folder}/none/`))
    expect(hasTagger).toBe(false)
    expect(alone(text)).toEqual(createDetector()(text))
    expect(alone(text).length).toBeGreaterThan(0)
  })

  test('so too where the weights are cut short', () => {
    const data = new URL('../../../../../electron/vault/detector/data/', import.meta.url)
    for (const file of ['gazetteers.txt', 'vectors.bin'])
      writeFileSync(join(folder, file), readFileSync(new URL(file, data)))
    writeFileSync(join(folder, 'weights.bin'), readFileSync(new URL('weights.bin', data)).subarray(0, 5000))
    expect(loadDetector(pathToFileURL(`${folder}/`)).hasTagger).toBe(false)
  })
})
