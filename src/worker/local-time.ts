// A moment as the clock on the person's wall shows it.
import type { LocalTime } from '../shared/name-template.ts'

export function localTime(moment: Date): LocalTime {
  return {
    year: moment.getFullYear(),
    month: moment.getMonth() + 1,
    day: moment.getDate(),
    hour: moment.getHours(),
    minute: moment.getMinutes(),
    second: moment.getSeconds(),
  }
}
