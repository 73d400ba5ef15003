// Every word of the window. Numbers and sizes come formatted, or as counts where a plural hangs on them.
import { windowEnglish } from '../en/window.ts'
import type { Wording } from '../wording.ts'

export const windowGerman: Wording<typeof windowEnglish> = windowEnglish
