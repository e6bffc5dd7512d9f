import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

const sizes = [
  { name: '', width: 1280, height: 800 },
  { name: '-1024', width: 1024, height: 700 },
] as const
const themes = ['light', 'dark'] as const

export interface Camera {
  /** Takes the screen as it stands, in both themes and both sizes. */
  readonly shoot: (name: string, title: string) => Promise<void>
  /** Writes the page that lists the pictures. */
  readonly finish: () => void
}

/** Takes pictures of the app's page into `folder`, which is emptied first. */
export const createCamera = (folder: string, page: () => Page): Camera => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const taken: { readonly file: string; readonly title: string }[] = []
  return {
    shoot: async (name, title) => {
      const file = `${String(taken.length + 1).padStart(2, '0')}-${name}`
      for (const size of sizes) {
        await page().setViewportSize({ width: size.width, height: size.height })
        for (const colorScheme of themes) {
          await page().emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          await page().screenshot({
            path: join(folder, `${file}-${colorScheme}${size.name}.png`),
            animations: 'disabled',
          })
        }
      }
      await page().setViewportSize({ width: sizes[0].width, height: sizes[0].height })
      taken.push({ file, title })
      console.log(file)
    },
    finish: () => {
      const rows = taken.map(
        ({ file, title }) =>
          `## ${title}\n\n![${title}, light](${file}-light.png)\n\n![${title}, dark](${file}-dark.png)\n`,
      )
      const about =
        'Made by `npm run gallery` from the built app with the sample project; everybody in it is fiction. The same\nscreens at 1024 × 700 are made beside these and not kept in the repository.\n'
      writeFileSync(join(folder, 'README.md'), `# Every screen\n\n${about}\n${rows.join('\n')}`)
    },
  }
}
