import type { Studio } from './new-vault.ts'

/** What people agreed to, how it is seen, and what the project says of itself, in the sample project. */
export const consentScenes = async ({ app, camera, write }: Omit<Studio, 'folder'>): Promise<void> => {
  const { page } = app
  const button = (name: RegExp | string) => page.getByRole('button', { name })
  // News in a corner has the role as well, and says that it is not modal.
  const dialog = page.locator('[role="dialog"], [role="alertdialog"]:not([aria-modal="false"])')
  const close = async () => {
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  }
  const go = async (key: string) => {
    await page.keyboard.press(`Control+${key}`)
    await page.waitForLoadState('networkidle')
  }
  /** News in the corner is put away, so that it stands in no picture. */
  const quiet = async () => {
    const news = page.locator('[role="alertdialog"][aria-modal="false"]').getByRole('button')
    while ((await news.count()) > 0) await news.first().click({ force: true })
  }
  /** A dialog as it opens, and closed again. */
  const look = async (opener: RegExp | string, name: string, title: string) => {
    await button(opener).first().click()
    await dialog.waitFor()
    await camera.shoot(name, title)
    await close()
  }

  await go('2')
  await button(/Tea at four/).click()
  await button(/Read the story/).click()
  await page.keyboard.press('s')
  await dialog.waitFor()
  await camera.shoot('support', 'Support, one key away')
  await button(/Raise a safeguarding flag/).click()
  await page.getByRole('dialog', { name: 'Raise a safeguarding flag' }).waitFor()
  await camera.shoot('flag', 'Raising a safeguarding flag')
  await close()
  await look(/Make a copy for them/, 'review-copy', 'A copy for the storyteller')
  await look(/Note their answer/, 'review-answer', 'The storyteller’s answer')
  await look(/May it be printed/, 'may', 'May this story be printed?')
  await look(/Change these details/, 'story-details', 'Details of a story, and its credit')

  await go('3')
  await page.getByRole('table', { name: 'Everybody who took part' }).waitFor()
  await camera.shoot('board', 'Everybody, and what is missing')
  await page.getByRole('tab', { name: 'What may be printed' }).click()
  await camera.shoot('people', 'What may be printed, and for whom')
  await page.getByRole('tab', { name: 'Who is heard' }).click()
  await page.getByRole('table', { name: 'By area' }).waitFor()
  await camera.shoot('heard', 'Who is heard, against whom the project hopes to hear')
  await page.getByRole('tab', { name: 'Board' }).click()
  await button(/Rosie/).click()
  await button(/Write down what happened/).waitFor()
  await camera.shoot('person', 'One person')
  await app.answerDialog('open', [write('signed form.pdf', '%PDF-1.4\n%%EOF\n')])
  await button('Add a scan').click()
  await button(/Save a copy of E-/).waitFor()
  await quiet()
  await button('Write down a request').click()
  await dialog.waitFor()
  await camera.shoot('request', 'What somebody asks for')
  await page.getByRole('dialog').getByText('To see what is kept of them').click()
  await button('Write it down').click()
  await dialog.waitFor({ state: 'hidden' })
  await quiet()
  await button(/Write down the answer to/).scrollIntoViewIfNeeded()
  await camera.shoot('person-kept', 'Scans, requests, and where their words are')
  await look(/Write down the answer to/, 'request-answer', 'Answering a request')
  await look(/Save a receipt/, 'receipt', 'A receipt of what they agreed to')
  await look(/Erase this person/, 'erase-person', 'Erasing a person')
  await button(/Write down what happened/).click()
  await dialog.waitFor()
  await camera.shoot('consent', 'Writing down what happened')
  await close()
  await look(/They withdraw/, 'withdraw', 'Withdrawing')
  await go('3')
  await look(/Add a person/, 'person-add', 'Adding a person')
  await page.getByRole('tab', { name: 'Occasions' }).click()
  await camera.shoot('occasions', 'Occasions')
  await look(/^Consent of the group/, 'group-consent', 'What a group agreed to together')

  await go('4')
  await camera.shoot('project', 'Themes, support lines, areas and stages')
  await page.getByRole('tab', { name: 'What people are told' }).click()
  await camera.shoot('told', 'What people are told')
  await look(/Change what people are told/, 'terms', 'Changing what people are told')
  await button(/Write the (first|next) version/).click()
  await dialog.waitFor()
  await camera.shoot('form', 'Writing a version of the consent form')
  await button('Keep this version').click()
  await dialog.waitFor({ state: 'hidden' })
  await quiet()
  await look(/^Print version/, 'form-print', 'Printing a version')
  await page.getByRole('tab', { name: 'Own choices' }).click()
  await camera.shoot('choices', 'The project’s own choices')
  await page.getByRole('textbox', { name: 'Months', exact: true }).fill('0')
  await button('Keep this rule').click()
  await page.getByText('months after the project ends').first().waitFor()
  await quiet()
  await camera.shoot('retention', 'How long things are kept')
}
