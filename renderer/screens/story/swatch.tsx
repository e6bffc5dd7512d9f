import type { Category } from '../../../shared/model/category.ts'
import { categoryWords } from '../../app/words.ts'
import { classNames } from '../../components/class-names.ts'
import styles from './swatch.module.css'

/** The colour of a kind of identifier; always beside its name. */
export const Swatch = ({ category }: { readonly category: Category }) => (
  <span className={classNames(styles.swatch, styles[categoryWords[category].family])} aria-hidden="true" />
)
