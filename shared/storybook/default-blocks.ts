import type { Block } from '../model/storybook.ts'

export interface StoryWithThemes {
  readonly story: string
  /** The themes marked in it, the one that it is most about first. */
  readonly themes: readonly string[]
}

const storyBlocks = (stories: readonly StoryWithThemes[]): readonly Block[] =>
  stories.map(({ story }) => ({ type: 'story', story }))

/**
 * The usual parts of a new storybook, its stories set out under the theme that each is most about. Within a theme
 * the stories keep the order in which they were given; stories without a theme come last, under a heading of
 * their own where there are themes before them.
 *
 * @param themeOrder theme codes in the order in which the project keeps them
 */
export const defaultBlocks = (
  stories: readonly StoryWithThemes[],
  themeOrder: readonly string[],
): readonly Block[] => {
  const known = new Set(themeOrder)
  const mainTheme = ({ themes }: StoryWithThemes) => themes.find(theme => known.has(theme))
  const byTheme = Map.groupBy(stories, mainTheme)
  const themed = themeOrder.flatMap((theme): readonly Block[] => {
    const under = byTheme.get(theme)
    return under ? [{ type: 'theme', theme }, ...storyBlocks(under)] : []
  })
  const others = byTheme.get(undefined) ?? []
  const heading: readonly Block[] =
    themed.length > 0 && others.length > 0 ? [{ type: 'text', heading: 'More stories', body: '' }] : []
  return [
    { type: 'warnings' },
    { type: 'how_to_read' },
    { type: 'support' },
    { type: 'contents' },
    ...themed,
    ...heading,
    ...storyBlocks(others),
    { type: 'consent_statement' },
    { type: 'support' },
  ]
}
