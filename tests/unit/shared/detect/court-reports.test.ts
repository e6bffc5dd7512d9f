import { describe, expect, test } from 'vitest'
import { isCourtReport } from '../../../../shared/detect/court-reports.ts'
import { readWords } from '../../../../shared/detect/text-words.ts'
import { proposals } from './proposals.ts'

/** Words of a report around a sentence, so many that the text reads like one. */
const report = (sentence: string): string =>
  `${'The applicant lodged an appeal against the judgment with the court of the district in the proceedings. '.repeat(8)}${sentence}`

describe('reports of court cases', () => {
  test('are told from interviews that speak of courts', () => {
    expect(isCourtReport(readWords(report('It was dismissed.')))).toBe(true)
    const interview =
      'I went to court and I told my solicitor that I would not see him. He was my dad. '.repeat(12)
    expect(isCourtReport(readWords(interview))).toBe(false)
    expect(isCourtReport(readWords('The applicant appealed.'))).toBe(false)
  })

  test.each([
    ['a term', 'He was sentenced to two years and six months in prison.', 'DATE two years and six months'],
    ['a time of day', 'He was released at 12.45 p.m. that day.', 'DATE 12.45 p.m.'],
    ['a sum', 'He was fined £8,000 as a result.', 'QUASI £8,000'],
    ['a sum with its currency after it', 'A fine of 7,630,000 Turkish liras was set.', 'QUASI 7,630,000'],
    ['people counted', 'He was tried together with three brothers that year.', 'QUASI three brothers'],
    ['a plot of land', 'It lay on plot no. 431/4 by the road.', 'ID no. 431/4'],
    ['a nationality', 'The case was brought by a Polish national there.', 'DEMOGRAPHIC Polish national'],
    ['a calling', 'The applicant, who was an accountant, retired.', 'JOB accountant'],
    ['a body named before', 'In March the Council annulled it.', 'ORG Council'],
    [
      'a part of a court',
      'It went to the 9th Chamber of the Court of Cassation then.',
      'ORG 9th Chamber of the Court of Cassation',
    ],
  ])('%s is proposed in a report', (_, sentence, expected) => {
    expect(proposals(report(sentence))).toContain(expected)
  })

  test('a length of time is no date in an interview', () => {
    expect(proposals('I waited two years and six months for it.')).toEqual([])
  })
})
