import { type Category, indirectCategories } from '../model/category.ts'

/** Shares from 0 to 1: from which on a word that the tagger alone sees is proposed, and a rule's proposal stays. */
interface Bounds {
  readonly propose: number
  readonly keep: number
}

/**
 * Chosen on interviews that the weights were not trained on, for recall first: a name missed may hurt somebody, a
 * question too many costs a moment.
 */
export const boundsOf: Readonly<Record<Category, Bounds>> = {
  PERSON: { propose: 0.2, keep: 0.03 },
  LOCATION: { propose: 0.2, keep: 0.03 },
  ORG: { propose: 0.2, keep: 0.03 },
  DATE: { propose: 0.4, keep: 0.04 },
  AGE: { propose: 0.4, keep: 0.05 },
  CONTACT: { propose: 0.4, keep: 0 },
  ID: { propose: 0.4, keep: 0 },
  DEMOGRAPHIC: { propose: 0.3, keep: 0.08 },
  JOB: { propose: 0.35, keep: 0.1 },
  RELATION: { propose: 0.35, keep: 0.1 },
  QUASI: { propose: 0.3, keep: 0.15 },
}

/** From this mean share of its words on a run is called likely. */
export const likelyShare = 0.85

/** A telling detail that has begun goes on through words that say less: this part of the bound is enough for them. */
const goingOn = 0.4

export const isIndirect = (category: Category): boolean => indirectCategories.includes(category)

/** The share from which on a word carries on a run of its category. */
export const boundInside = (category: Category): number =>
  boundsOf[category].propose * (isIndirect(category) ? goingOn : 1)
