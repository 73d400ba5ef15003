// What the operating system's notification says.
import { counted } from '../counted.ts'
import type { notificationEnglish } from '../en/notifications.ts'
import type { Wording } from '../wording.ts'

export const notificationGerman: Wording<typeof notificationEnglish> = {
  ready: (name) => `${name} ist fertig`,
  failed: (name) => `${name} konnte nicht umgewandelt werden`,
  manyReady: (count) => `${counted(count, 'Datei ist', 'Dateien sind')} fertig`,
  manyFailed: (count) =>
    `${counted(count, 'Datei konnte', 'Dateien konnten')} nicht umgewandelt werden`,
  someFailed: (ready, failed) =>
    `${counted(ready, 'Datei ist', 'Dateien sind')} fertig, ${failed} fehlgeschlagen`,
  seeList: 'Die Gründe stehen in der Liste von Reelmill.',
  saved: (change, size) => `${change}: ${size} gespart.`,
  sizeChange: (before, after) => `${before} → ${after}`,
  smaller: (change, share) => `${change}, ${share} kleiner`,
}
