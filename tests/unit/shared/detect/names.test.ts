import { describe, expect, test } from 'vitest'
import { createDetector } from '../../../../shared/detect/detect.ts'
import { proposals } from './proposals.ts'

const detect = createDetector()

const persons = (text: string) =>
  proposals(text)
    .filter(item => item.startsWith('PERSON'))
    .map(item => item.slice(7))

describe('persons', () => {
  test.each([
    ['Thank you, Amira.', ['Amira']],
    ['My friend Tolu rang.', ['Tolu']],
    ['then Mrs Pemberton found me', ['Mrs Pemberton']],
    ['It was Dr. Okonkwo-Hale who asked.', ['Dr. Okonkwo-Hale']],
    ['I asked Mr K. about it.', ['Mr K.']],
    ['We all love Auntie Bilqis, honestly.', ['Auntie Bilqis']],
    ['It was Meena Masi who told them.', ['Meena Masi']],
    ['I met Siobhán O’Halloran there.', ['Siobhán O’Halloran']],
    ['I met Fergus McTavish there.', ['Fergus McTavish']],
    ['I met Anneke van der Meer there.', ['Anneke van der Meer']],
    ['I met Yusuf al-Rashid there.', ['Yusuf al-Rashid']],
    ['I met Elin Pryce-Morgan there.', ['Elin Pryce-Morgan']],
    ['I took Kasia’s coat.', ['Kasia']],
    ['Mum and Dad drove me to Nan.', []],
    ['a nurse called Wrenna sat with me', ['Wrenna']],
    ['Xochitl said nothing.', ['Xochitl']],
    ['N. Adeyemi checked this.', ['N. Adeyemi']],
  ])('%s', (text, names) => {
    expect(persons(text)).toEqual(names)
  })

  test.each([
    ['Will you hold the door?', []],
    ['I said Will could hold the door.', ['Will']],
    ['Hope to keep it for next year.', []],
    ['Hope said we could keep it.', ['Hope']],
    ['Mark my words.', []],
    ['I told Mark my news.', ['Mark']],
    ['Rose from the ashes, we did.', []],
    ['May I say something?', []],
    ['I asked May to stay.', ['May']],
    ['There was no joy in me.', []],
    ['A healthcare assistant, Joy, sat with me.', ['Joy']],
    ['He paid the bill and the rich got richer.', []],
    ['I gave Summer my coat.', ['Summer']],
  ])('a name that is a word: %s', (text, names) => {
    expect(persons(text)).toEqual(names)
  })

  test('a word at the start of a sentence stays a word', () => {
    const text =
      'Thinking back, it helped. Nobody asked. Waiting was worse. Everyone knew. Honestly, services failed. Teachers tried.'
    expect(proposals(text)).toEqual([])
  })

  test.each([
    ['PHILIPPA: Hello there.\nP1: Hello.\nInt: Right.', ['PHILIPPA']],
    ['Philippa Ashdown-Reid: Hello there.', ['Philippa Ashdown-Reid']],
    ['00:01.000 --> 00:02.000\n<v Nkiru Obi>Hello there.</v>', ['Nkiru Obi']],
    ['Interviewer: Hello.\nParticipant 2: Hello.\nVenue: the hall', []],
  ])('labels of turns: %s', (text, names) => {
    expect(persons(text)).toEqual(names)
  })

  test('an everyday word that is someone’s surname here is a name where it acts like one', () => {
    expect(persons('I met Nasreen Field. Field said no. A field is a field.')).toEqual([
      'Nasreen Field',
      'Field',
    ])
  })

  test('once found, found everywhere: first name, surname, possessive, without accents', () => {
    const text = 'I met Siân Prosser. Later Sian’s dog came. Prosser, she said, is my name.'
    expect(persons(text)).toEqual(['Siân Prosser', 'Sian', 'Prosser'])
  })
})

describe('places and organisations', () => {
  test.each([
    ['We live in Norwich.', 'LOCATION Norwich'],
    ['I came from Trzebnica then.', 'LOCATION Trzebnica'],
    ['on Quillfeather Road that day', 'LOCATION Quillfeather Road'],
    ['at 40 Quillfeather Road that day', 'LOCATION 40 Quillfeather Road'],
    ['by St Ann’s that day', 'LOCATION St Ann’s'],
    ['off the A49 that day', 'LOCATION A49'],
    ['We are in Reading, by the river.', 'LOCATION Reading'],
    ['in Stoke under Wenlow that day', 'LOCATION Stoke under Wenlow'],
    ['at Brindle Moss Academy then', 'ORG Brindle Moss Academy'],
    ['at the Larkrise Unit then', 'ORG Larkrise Unit'],
    ['at the University of Quillshire then', 'ORG University of Quillshire'],
    ['at Ysgol Bryn Derw then', 'ORG Ysgol Bryn Derw'],
    ['for Tolley & Sons then', 'ORG Tolley & Sons'],
    ['at St Brannoc’s Hospital then', 'ORG St Brannoc’s Hospital'],
    ['at Living Stronger Oldham then', 'ORG Living Stronger Oldham'],
    ['through Black Orchard Collective then', 'ORG Black Orchard Collective'],
    ['she went to Dudley and Wren Sixth Form then', 'ORG Dudley and Wren Sixth Form'],
  ])('%s', (text, expected) => {
    expect(proposals(text)).toContain(expected)
  })

  test.each([
    'I stopped going to school, college and church.',
    'CAMHS and the NHS have a list. CBT helped with my PTSD.',
    'Reading a book in the bath is nice.',
    'They spoke of National Insurance and Universal Credit.',
  ])('none in: %s', text => {
    expect(proposals(text)).toEqual([])
  })

  test('the name without its last word is found too', () => {
    expect(proposals('I was at Brindle Moss Academy. Nobody from Brindle Moss came.')).toContain(
      'ORG Brindle Moss',
    )
  })
})

describe('text without capitals', () => {
  test.each([
    ['i told amira about it and she cried', 'PERSON amira'],
    ['there was a lady called wrenna at the desk', 'PERSON wrenna'],
    ['a woman called ms papathanasi did it with her', 'PERSON ms papathanasi'],
    ['we moved from wolverhampton when i was small', 'LOCATION wolverhampton'],
    ['i lived on quillfeather road with my nan', 'LOCATION quillfeather road'],
    ['i went to brindle academy for a bit and i hated it', 'ORG brindle academy'],
    ['hi i’m mark and i’m the youth worker', 'PERSON mark'],
    ['my sister summer had it on all day and i laughed', 'PERSON summer'],
    ['so joy and bill came late and i was cross', 'PERSON joy'],
  ])('%s', (text, expected) => {
    expect(proposals(text)).toContain(expected)
  })

  test.each([
    'mark my words i will not go and i may not stay',
    'i hope you know i had no joy in summer and the gas bill was due',
    'i was reading a book in the bath and i felt so rich',
  ])('words stay words: %s', text => {
    expect(proposals(text)).toEqual([])
  })
})

test('every proposal says why, in words', () => {
  for (const { why } of detect('My friend Amira lives at LS6 2AB, Leeds. Ring 07700 900123.')) {
    expect(why).toMatch(/\p{L}{2,}.*\p{L}/u)
  }
  expect(detect('my friend Tolu rang')[0]?.why).toBe('a first name after “friend”')
})
