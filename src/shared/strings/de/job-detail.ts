// The words of the close look at one job.
import { jobDetailEnglish } from '../en/job-detail.ts'
import type { Wording } from '../wording.ts'

export const jobDetailGerman: Wording<typeof jobDetailEnglish> = jobDetailEnglish
