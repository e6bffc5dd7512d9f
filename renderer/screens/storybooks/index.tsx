export { StorybookScreen, type StorybookScreenProps } from './storybook-screen.tsx'
export { StorybooksScreen } from './storybooks-screen.tsx'
