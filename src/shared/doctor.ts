// What the encoder doctor found out: which encoders work on this machine, and why others do not. And its
// process's contract with main.
import { z } from 'zod'
import { errorCodes, type AppError } from './errors.ts'
import type { MediaTools } from './worker.ts'

const appErrorSchema: z.ZodType<AppError> = z.object({
  code: z.enum(errorCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  detail: z.string().nullable(),
})

/** Null for an encoder that works. */
const finding = z.object({ error: appErrorSchema.nullable() })
export type Finding = Readonly<z.infer<typeof finding>>

const encoderCheck = z.object({
  /** ffmpeg's name. */
  encoder: z.string(),
  isHardware: z.boolean(),
  /** Null for a depth that the encoder has not. */
  eightBit: finding.nullable(),
  tenBit: finding.nullable(),
})
export type EncoderCheck = Readonly<z.infer<typeof encoderCheck>>

const toolCheck = z.object({
  path: z.string(),
  /** As it says itself; null when it does not start. */
  version: z.string().nullable(),
})

export const doctorReportSchema = z.object({
  /** Unix milliseconds. */
  madeAt: z.number(),
  ffmpeg: toolCheck,
  ffprobe: toolCheck,
  encoders: z.array(encoderCheck),
})
export type DoctorReport = Readonly<z.infer<typeof doctorReportSchema>>

/** The one message to its process; the answer comes once, and the process ends. */
export interface ToDoctor {
  readonly tools: MediaTools
  readonly guardPath: string | null
}
export interface FromDoctor {
  readonly report: DoctorReport
}
