import { createContext, useContext } from 'react'
import type { StoryFilter } from '../screens/stories/filter-stories.ts'

/** The parts of what is said of the vault itself. */
export type VaultTab = 'ways' | 'backups' | 'locking'

/** Where somebody is. There is no address bar, so a place is a value and not a string. */
export type Place =
  | { readonly name: 'home' }
  | { readonly name: 'stories'; readonly filter?: StoryFilter }
  | { readonly name: 'handover' }
  | { readonly name: 'story'; readonly story: string; readonly find?: string }
  | { readonly name: 'people'; readonly tab?: 'occasions' }
  | { readonly name: 'person'; readonly participant: string }
  | { readonly name: 'themes'; readonly tab?: 'told' | 'choices' }
  | { readonly name: 'storybooks' }
  | { readonly name: 'storybook'; readonly storybook: string }
  | { readonly name: 'record' }
  | { readonly name: 'vault'; readonly tab?: VaultTab }

export type RailPlace = 'home' | 'stories' | 'people' | 'themes' | 'storybooks' | 'record' | 'vault'

/** The place in the rail under which a place is found. */
export const placeToRail = (place: Place): RailPlace => {
  if (place.name === 'story' || place.name === 'handover') return 'stories'
  if (place.name === 'person') return 'people'
  if (place.name === 'storybook') return 'storybooks'
  return place.name
}

/** The place at the end is where somebody is; the others are the way back. Never empty. */
export type Path = readonly [Place, ...Place[]]

const farthest = 50

const isSamePlace = (one: Place, other: Place): boolean => JSON.stringify(one) === JSON.stringify(other)

export const here = (path: Path): Place => path[path.length - 1] ?? path[0]

/** Goes to a place; going to where one is already changes nothing. */
export const goTo = (path: Path, place: Place): Path => {
  if (isSamePlace(here(path), place)) return path
  const [first, ...rest] = [...path, place].slice(-farthest)
  return first === undefined ? path : [first, ...rest]
}

export const goBack = (path: Path): Path => {
  const [first, ...rest] = path.slice(0, -1)
  return first === undefined ? path : [first, ...rest]
}

/**
 * The place for a thing that an answer of the vault names ("Open consent" and the like).
 *
 * @param kind the vault's word for it
 * @param id the thing's code, or null for the list it belongs to
 */
export const placeOf = (
  kind: 'person' | 'occasions' | 'story' | 'storybook' | 'project',
  id: string | null,
): Place => {
  if (kind === 'project') return { name: 'themes' }
  if (kind === 'occasions') return { name: 'people', tab: 'occasions' }
  if (kind === 'person') return id === null ? { name: 'people' } : { name: 'person', participant: id }
  if (kind === 'story') return id === null ? { name: 'stories' } : { name: 'story', story: id }
  return id === null ? { name: 'storybooks' } : { name: 'storybook', storybook: id }
}

export interface Wayfinder {
  readonly place: Place
  readonly go: (place: Place) => void
  readonly back: () => void
  readonly canGoBack: boolean
}

export const WayfinderContext = createContext<Wayfinder | null>(null)

/** Where somebody is and how to go elsewhere. Only below the open vault's frame. */
export const usePlace = (): Wayfinder => {
  const wayfinder = useContext(WayfinderContext)
  if (wayfinder === null) throw new Error('usePlace needs an open vault around it')
  return wayfinder
}
