import type { z } from 'zod'
import type { ReleaseView } from '../../../shared/contract/storybooks.ts'
import { momentToDay } from '../../app/dates.ts'
import { counted } from '../../app/words.ts'
import { Notice } from '../../components/notice.tsx'
import styles from './person.module.css'
import { audienceInSentence } from './words.ts'

export type Release = z.infer<typeof ReleaseView>

export const releasesWith = (releases: readonly Release[], stories: readonly string[]): readonly Release[] =>
  releases.filter(release => release.stories.some(story => stories.includes(story)))

/** What a withdrawal does, and what it cannot do, before it is written down. */
export const WhatHappens = ({
  stories,
  releases,
}: {
  readonly stories: number
  readonly releases: readonly Release[]
}) => (
  <Notice tone="attention" title="What happens then">
    <ul className={styles.happens}>
      <li>From this moment nothing of theirs is printed, in any storybook.</li>
      <li>
        {stories === 0
          ? 'No story of theirs is in the vault.'
          : `Their ${counted(stories, 'story stays', 'stories stay')} in the vault until you erase ${stories === 1 ? 'it' : 'them'}.`}
      </li>
      <li>
        {releases.length === 0
          ? 'No storybook saved so far has their words in it.'
          : `${counted(releases.length, 'saved storybook has', 'saved storybooks have')} their words in it. Storykeep cannot call copies back: tell those who have them.`}
        <ReleaseNames releases={releases} />
      </li>
      <li>It cannot be undone. To print their words again they have to be asked anew.</li>
    </ul>
  </Notice>
)

export const ReleaseNames = ({ releases }: { readonly releases: readonly Release[] }) =>
  releases.length === 0 ? null : (
    <ul className={styles.releases}>
      {releases.map(release => (
        <li key={release.id}>
          “{release.title}”, for {audienceInSentence[release.audience]}, saved on {momentToDay(release.at)}
        </li>
      ))}
    </ul>
  )
