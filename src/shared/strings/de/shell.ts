// Words of the rail, with which a person moves between the views.
import { shellEnglish } from '../en/shell.ts'
import type { Wording } from '../wording.ts'

export const shellGerman: Wording<typeof shellEnglish> = shellEnglish
