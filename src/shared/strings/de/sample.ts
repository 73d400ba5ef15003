// What is said of the sample, with which a person can try Reelmill out.
import type { sampleEnglish } from '../en/sample.ts'
import type { Wording } from '../wording.ts'

export const sampleGerman: Wording<typeof sampleEnglish> = {
  try: 'Mit einem Beispiel ausprobieren',
  hint: 'Kein Video zur Hand? Reelmill erzeugt einen Clip von acht Sekunden und wandelt ihn um.',
  making: 'Beispiel entsteht…',
  fileName: 'Reelmill-Beispiel',
}
