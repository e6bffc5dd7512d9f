/** How long nobody may touch the machine before an open vault locks itself, in milliseconds, until the vault says. */
export const IDLE_LIMIT = 5 * 60 * 1000

/**
 * Whether an open vault has been left alone for too long. Work that a person set going (a long import or
 * export, which the vault process reports as activity) counts as somebody being there. Times in milliseconds;
 * a clock that was set back counts as no activity at all.
 */
export const isLeftAlone = (times: {
  readonly systemIdle: number
  readonly lastActivityAt: number
  readonly now: number
  readonly limit: number
}): boolean => {
  const sinceActivity = times.now - times.lastActivityAt
  const quiet = sinceActivity < 0 ? times.systemIdle : Math.min(times.systemIdle, sinceActivity)
  return quiet >= times.limit
}
