/** An item of one of the project's lists; an item without a code is new and is given one by the vault. */
export interface ListItem {
  readonly id: string | null
  readonly name: string
}

export const addItem = (items: readonly ListItem[], name: string): readonly ListItem[] => [
  ...items,
  { id: null, name: name.trim() },
]

export const renameItem = (items: readonly ListItem[], index: number, name: string): readonly ListItem[] =>
  items.map((item, at) => (at === index ? { ...item, name: name.trim() } : item))

export const removeAt = <Item>(items: readonly Item[], index: number): readonly Item[] =>
  items.filter((_, at) => at !== index)

/** Changes places with the item before (-1) or after (1); at either end nothing happens. */
export const moveAt = <Item>(items: readonly Item[], index: number, by: -1 | 1): readonly Item[] => {
  const item = items[index]
  const other = items[index + by]
  if (item === undefined || other === undefined) return items
  return items.map((each, at) => (at === index ? other : at === index + by ? item : each))
}

/** What is wrong with a name, as a sentence; null when nothing is. `except` is the item that is renamed. */
export const nameProblem = (
  items: readonly ListItem[],
  name: string,
  except: number | null = null,
): string | null => {
  const sought = name.trim().toLocaleLowerCase('en-GB')
  if (sought === '') return 'Write a name.'
  const isTaken = items.some(
    (item, index) => index !== except && item.name.trim().toLocaleLowerCase('en-GB') === sought,
  )
  return isTaken ? 'This name is in the list already.' : null
}
