// When something happened: the time alone for today, with the day otherwise.
import { perLanguage } from '../../shared/strings/per-language.ts'

const time = perLanguage((language) => new Intl.DateTimeFormat(language, { timeStyle: 'medium' }))
const dayAndTime = perLanguage(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
)

/** @param ms Unix milliseconds */
export function formatMoment(ms: number, nowMs = Date.now()): string {
  const [then, now] = [new Date(ms), new Date(nowMs)]
  return (then.toDateString() === now.toDateString() ? time : dayAndTime)().format(then)
}
