// What the operating system shows of Reelmill: menus, tray, the questions before it ends.
import { desktopGerman } from './de/desktop.ts'
import { desktopEnglish } from './en/desktop.ts'
import { inLanguages } from './language.ts'

export const desktopText = inLanguages({ en: desktopEnglish, de: desktopGerman })

export type MenuText = ReturnType<typeof desktopText>['menu']
export type TrayText = ReturnType<typeof desktopText>['tray']
