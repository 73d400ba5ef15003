// The last report, kept beside the queue: `encoders.json` in the data folder.
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { doctorReportSchema, type DoctorReport } from '../../shared/doctor.ts'
import type { MediaTools } from '../../shared/worker.ts'
import { writeWholeFile } from '../presets/write-whole-file.ts'

const fileSchema = z.object({
  version: z.literal(1),
  madeFor: z.string(),
  report: doctorReportSchema,
})

export interface EncodersFile {
  /** Null when there is none, or one that was made for another ffmpeg or other drivers. */
  read(madeFor: string): DoctorReport | null
  /** False when it could not be written; then the next start tries the encoders anew. */
  write(madeFor: string, report: DoctorReport): Promise<boolean>
}

export function encodersFile(dataDir: string): EncodersFile {
  const file = path.join(dataDir, 'encoders.json')
  return {
    read(madeFor) {
      try {
        const kept = fileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
        return kept.success && kept.data.madeFor === madeFor ? kept.data.report : null
      } catch {
        return null
      }
    },
    async write(madeFor, report) {
      const text = `${JSON.stringify({ version: 1, madeFor, report })}\n`
      return (await writeWholeFile(file, text, true)).ok
    },
  }
}

/** Tells one build of the tools from another without starting them: an update replaces the files. */
export function toolFacts({ ffmpegPath, ffprobePath }: MediaTools): string {
  return [ffmpegPath, ffprobePath]
    .map((file) => {
      const found = statSync(file, { throwIfNoEntry: false })
      return `${file} ${found?.size ?? ''} ${found?.mtimeMs ?? ''}`
    })
    .join('\n')
}
