import { ChoiceField } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import styles from './quote-chooser.module.css'

export interface QuoteChoice {
  readonly id: string
  readonly title: string
  readonly words: string
}

export interface QuoteChooserProps {
  readonly quotes: readonly QuoteChoice[]
  readonly value: string | null
  readonly onChange: (passage: string) => void
}

/** The passages that were marked as quotes, in the words that would be printed for these readers. */
export const QuoteChooser = ({ quotes, value, onChange }: QuoteChooserProps) =>
  quotes.length === 0 ? (
    <Notice>
      There is no quote to add. Open a story, choose a passage and mark it as a quote; then it can be printed
      here.
    </Notice>
  ) : (
    <ChoiceField
      label="Which quote?"
      help="In the words that would be printed for these readers."
      value={value}
      onChange={onChange}
      choices={quotes.map(({ id, title, words }) => ({
        value: id,
        label: <span className={styles.words}>{words}</span>,
        help: title,
      }))}
    />
  )

export interface ThemeChooserProps {
  readonly themes: readonly { readonly id: string; readonly name: string }[]
  readonly value: string | null
  readonly onChange: (theme: string) => void
}

export const ThemeChooser = ({ themes, value, onChange }: ThemeChooserProps) =>
  themes.length === 0 ? (
    <Notice>The project has no themes yet. Add them under Themes.</Notice>
  ) : (
    <ChoiceField
      label="Which theme?"
      value={value}
      onChange={onChange}
      choices={themes.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
