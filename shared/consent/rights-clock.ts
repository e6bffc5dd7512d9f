/**
 * The day by which a request is answered: one calendar month after it was received, on the same date, or on the last
 * day of that month where it has no such date (UK GDPR, article 12(3); ICO, "Right of access": time limits). Days on
 * which nobody works are not added: answering early harms nobody.
 *
 * @param receivedOn `YYYY-MM-DD`
 */
export const dueOn = (receivedOn: string): string => monthsAfter(receivedOn, 1)

/** The same date so many months later, or the last day of that month. `YYYY-MM-DD` in and out. */
export const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const then = new Date(
    Date.UTC(
      lastOfMonth.getUTCFullYear(),
      lastOfMonth.getUTCMonth(),
      Math.min(date, lastOfMonth.getUTCDate()),
    ),
  )
  return then.toISOString().slice(0, 10)
}
