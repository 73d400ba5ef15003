// What is shown of encoders that were tried.
import type { doctorEnglish } from '../en/doctor.ts'
import type { Wording } from '../wording.ts'

export const doctorGerman: Wording<typeof doctorEnglish> = {
  works: 'ja',
  worksNot: 'nein',
  depth: (bits) => `${bits} Bit`,
  reasonAt: (bits, reason) => `${bits} Bit: ${reason}`,
  startsNot: 'startet nicht',
}
