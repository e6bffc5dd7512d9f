import type { MenuItemConstructorOptions } from 'electron'
import { strict } from './strict.ts'

interface StandInItem {
  readonly id: string
  readonly accelerator: string | null
  readonly click: () => void
}

const itemsOf = (template: readonly MenuItemConstructorOptions[]): readonly StandInItem[] =>
  template.flatMap(entry => [
    ...(entry.id === undefined
      ? []
      : [
          {
            id: entry.id,
            accelerator: typeof entry.accelerator === 'string' ? entry.accelerator : null,
            click: () => (entry.click as (() => void) | undefined)?.(),
          },
        ]),
    ...(Array.isArray(entry.submenu) ? itemsOf(entry.submenu) : []),
  ])

let applied: readonly StandInItem[] = []

export const menuItem = (id: string): StandInItem | undefined => applied.find(item => item.id === id)

/** The accelerators of the application menu, as the page's shim listens for them (`CmdOrCtrl+[Shift+]key`). */
export const menuAccelerators = (): readonly { id: string; key: string; shift: boolean }[] =>
  applied.flatMap(({ id, accelerator }) => {
    const parts = accelerator?.split('+') ?? []
    const key = parts.at(-1)?.toLowerCase()
    if (key === undefined) return []
    if (parts[0] !== 'CmdOrCtrl') throw new Error(`The stand-in does not know the accelerator of "${id}"`)
    return [{ id, key, shift: parts.includes('Shift') }]
  })

export const Menu = strict('Menu', {
  buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => itemsOf(template),
  setApplicationMenu: (items: readonly StandInItem[]) => {
    applied = items
  },
})
