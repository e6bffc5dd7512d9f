import type { ReactNode } from 'react'
import {
  Tabs as AriaTabs,
  Tab,
  TabList,
  TabPanel,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components'
import styles from './tabs.module.css'

export interface TabItem<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly count?: number
  readonly content: ReactNode
}

export interface TabsProps<Id extends string> {
  readonly label: string
  readonly value: Id
  readonly onChange: (id: Id) => void
  readonly items: readonly TabItem<Id>[]
}

export const Tabs = <Id extends string>({ label, value, onChange, items }: TabsProps<Id>) => (
  <AriaTabs
    className={styles.tabs ?? ''}
    selectedKey={value}
    onSelectionChange={key => {
      const found = items.find(item => item.id === key)
      if (found !== undefined) onChange(found.id)
    }}
  >
    <TabList aria-label={label} className={styles.list ?? ''}>
      {items.map(item => (
        <Tab key={item.id} id={item.id} className={styles.tab ?? ''}>
          {item.label}
          {item.count === undefined ? null : <> {item.count}</>}
        </Tab>
      ))}
    </TabList>
    {items.map(item => (
      <TabPanel key={item.id} id={item.id} className={styles.panel ?? ''}>
        {item.content}
      </TabPanel>
    ))}
  </AriaTabs>
)

export interface SegmentsProps<Id extends string> {
  readonly label: string
  readonly value: Id
  readonly onChange: (id: Id) => void
  readonly items: readonly { readonly id: Id; readonly label: ReactNode }[]
  /** `bar`: one strip, as over a story. `pills`: loose, as filters over a table. */
  readonly look?: 'bar' | 'pills'
}

/** One of a few ways to look at the same thing. */
export const Segments = <Id extends string>({
  label,
  value,
  onChange,
  items,
  look = 'bar',
}: SegmentsProps<Id>) => (
  <ToggleButtonGroup
    aria-label={label}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[value]}
    onSelectionChange={keys => {
      const found = items.find(item => keys.has(item.id))
      if (found !== undefined) onChange(found.id)
    }}
    className={(look === 'bar' ? styles.bar : styles.pills) ?? ''}
  >
    {items.map(item => (
      <ToggleButton
        key={item.id}
        id={item.id}
        className={(look === 'bar' ? styles.segment : styles.pill) ?? ''}
      >
        {item.label}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
)
