/** Joins the class names that are there. Style sheets are read by name, so any of them may be missing. */
export const classNames = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')
