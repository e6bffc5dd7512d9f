export { StorybookScreen } from './storybook-screen.tsx'
export { StorybooksScreen } from './storybooks-screen.tsx'
