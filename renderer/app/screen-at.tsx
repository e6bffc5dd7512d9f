import { HandoverScreen } from '../screens/handover/handover-screen.tsx'
import { HomeScreen } from '../screens/home/home-screen.tsx'
import { PeopleScreen } from '../screens/people/index.tsx'
import { ProjectScreen } from '../screens/project/index.tsx'
import { RecordScreen } from '../screens/record/index.tsx'
import { StoriesScreen } from '../screens/stories/stories-screen.tsx'
import { StoryScreen } from '../screens/story/story-screen.tsx'
import { StorybookScreen, StorybooksScreen } from '../screens/storybooks/index.tsx'
import { VaultScreen } from '../screens/vault/index.tsx'
import type { Place } from './place.ts'

/** The screen of a place. A key for each thing, so that nothing of one story is left over in the next. */
export const ScreenAt = ({ place }: { readonly place: Place }) => {
  switch (place.name) {
    case 'home':
      return <HomeScreen />
    case 'stories':
      return <StoriesScreen key={place.filter ?? 'all'} filter={place.filter ?? 'all'} />
    case 'handover':
      return <HandoverScreen />
    case 'story':
      return (
        <StoryScreen key={`${place.story} ${place.find ?? ''}`} story={place.story} find={place.find ?? ''} />
      )
    case 'people':
      return <PeopleScreen key={place.tab ?? ''} tab={place.tab ?? null} />
    case 'person':
      return <PeopleScreen participant={place.participant} />
    case 'themes':
      return <ProjectScreen key={place.tab ?? ''} tab={place.tab ?? 'lists'} />
    case 'storybooks':
      return <StorybooksScreen />
    case 'storybook':
      return <StorybookScreen key={place.storybook} storybook={place.storybook} />
    case 'record':
      return <RecordScreen />
    case 'vault':
      return <VaultScreen key={place.tab ?? ''} tab={place.tab ?? 'ways'} />
  }
}
