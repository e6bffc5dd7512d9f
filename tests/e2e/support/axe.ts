import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
const schemes = ['light', 'dark'] as const

/** What axe finds wrong with the page as it stands, one line a place, in both colour schemes. */
export const findingsOf = async (page: Page): Promise<readonly string[]> => {
  const findings: string[] = []
  for (const colorScheme of schemes) {
    // Without motion a colour is at once what it will be.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // The other mode opens a second window, which the app does not allow.
    const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze()
    for (const { id, nodes } of violations) {
      findings.push(...nodes.map(({ target }) => `${colorScheme}, ${id}: ${target.join(' ')}`))
    }
  }
  return findings
}

/** Fails where axe finds something, and goes on, so that one run shows all of it. */
export const expectNoFindings = async (page: Page, screen: string): Promise<void> => {
  expect.soft(await findingsOf(page), screen).toEqual([])
}
