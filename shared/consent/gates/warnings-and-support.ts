import { type Gate, openStorybook, pass, refuse } from './facts.ts'

/**
 * Gate 11 of the reference: a story with content warnings is printed only where readers are warned before it and
 * told where to find support. Asked of a story alone, it says what the storybook will need.
 */
export const warningsAndSupport: Gate = facts => {
  const subject = { gate: 'warnings-and-support', about: 'story', facts } as const
  const no = (says: string) =>
    refuse(
      subject,
      { says, detail: 'Readers are warned before it, and told where to find support.' },
      openStorybook(facts),
    )
  if (facts.warnings.length === 0) return pass(subject, { says: 'carries no content warning' })
  if (!facts.storybook)
    return pass(subject, { says: 'will need a content warning and support lines around it' })
  const { hasWarningsBlock, hasSupportBlock } = facts.storybook
  if (!hasWarningsBlock && !hasSupportBlock)
    return no('needs a content warning and support lines in the storybook')
  if (!hasWarningsBlock) return no('needs a content warning in the storybook')
  if (!hasSupportBlock) return no('needs support lines in the storybook')
  return pass(subject, { says: 'has its content warning and support lines' })
}
