// What the operating system's notification says.
import { notificationEnglish } from '../en/notifications.ts'
import type { Wording } from '../wording.ts'

export const notificationGerman: Wording<typeof notificationEnglish> = notificationEnglish
