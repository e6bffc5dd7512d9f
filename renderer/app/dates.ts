const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const dayLong = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const dayHere = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const timeHere = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** "12 Mar 2027" of `2027-03-12`. */
export const dayInWords = (isoDay: string): string => day.format(new Date(`${isoDay}T00:00:00Z`))

/** "12 March 2027" of `2027-03-12`. */
export const dayInFull = (isoDay: string): string => dayLong.format(new Date(`${isoDay}T00:00:00Z`))

/** "28 November" of a day in this year, "28 November 2027" of another. */
export const dayNearby = (isoDay: string, now: Date = new Date()): string => {
  const full = dayInFull(isoDay)
  return isoDay.startsWith(`${now.getFullYear()}-`) ? full.replace(/ \d{4}$/, '') : full
}

/** Today on this computer's calendar, `YYYY-MM-DD`. */
export const today = (now: Date = new Date()): string => {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** "today at 09:12", "yesterday at 16:40", "12 Nov 2026 at 16:40". */
export const momentInWords = (moment: string, now: Date = new Date()): string => {
  const then = new Date(moment)
  const time = timeHere.format(then)
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (today(then) === today(now)) return `today at ${time}`
  if (today(then) === today(yesterday)) return `yesterday at ${time}`
  return `${dayHere.format(then)} at ${time}`
}

/** The day of a moment on this computer's calendar: "12 Nov 2026". */
export const momentToDay = (moment: string): string => dayHere.format(new Date(moment))
