// What the operating system shows of Reelmill: menus, tray, the questions before it ends.
import { desktopEnglish } from '../en/desktop.ts'
import type { Wording } from '../wording.ts'

export const desktopGerman: Wording<typeof desktopEnglish> = desktopEnglish
