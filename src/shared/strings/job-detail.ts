// The words of the close look at one job.
import { jobDetailGerman } from './de/job-detail.ts'
import { jobDetailEnglish } from './en/job-detail.ts'
import { inLanguages } from './language.ts'

export const jobDetailText = inLanguages({ en: jobDetailEnglish, de: jobDetailGerman })
