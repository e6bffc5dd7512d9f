const problems =
  'input[aria-invalid="true"], textarea[aria-invalid="true"], [role="radiogroup"][aria-invalid="true"] input'

/** After an attempt that did not pass: leads the focus to the first field with a problem, once it is drawn. */
export const focusFirstProblem = (form: EventTarget): void => {
  requestAnimationFrame(() => {
    if (form instanceof HTMLElement) form.querySelector<HTMLElement>(problems)?.focus()
  })
}
