import { categories } from '../../model/category.ts'

/**
 * What the tagger tells apart: nothing, the eleven categories, and exact amounts, which court reports count among
 * indirect identifiers.
 */
export const classes = ['none', ...categories, 'QUANTITY'] as const
