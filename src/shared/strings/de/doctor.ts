// What is shown of encoders that were tried.
import { doctorEnglish } from '../en/doctor.ts'
import type { Wording } from '../wording.ts'

export const doctorGerman: Wording<typeof doctorEnglish> = doctorEnglish
