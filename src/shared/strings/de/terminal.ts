// What a terminal shows of commands and their answers.
import { terminalEnglish } from '../en/terminal.ts'
import type { Wording } from '../wording.ts'

export const terminalGerman: Wording<typeof terminalEnglish> = terminalEnglish
