// Commands typed in a terminal, and the lines that answer them. The same lines cross the control
// socket to a second instance and are what `--json` prints.
import { z } from 'zod'
import { deliveryChangeSchema } from './delivery.ts'
import type { DoctorReport, EncoderCheck } from './doctor.ts'
import type { AppError } from './errors.ts'
import type { FinalState, JobId, JobProgress, JobView } from './job.ts'
import type { Unmapped } from './preset-import.ts'
import type { Preset } from './presets.ts'

/** What a terminal can do to jobs. */
export const jobActions = ['cancel', 'pause', 'resume', 'retry', 'remove'] as const
export type JobAction = (typeof jobActions)[number]

export const terminalCommandSchema = z.discriminatedUnion('name', [
  z.object({
    name: z.literal('add'),
    /** Absolute: the terminal's folder is not the app's. */
    paths: z.array(z.string().min(1)).min(1),
    presetId: z.string().nullable(),
    destinationDir: z.string().nullable(),
    /** What differs from the person's settings. */
    delivery: deliveryChangeSchema.optional(),
    wait: z.boolean(),
  }),
  z.object({ name: z.literal('list') }),
  /** Of jobs by their numbers; `pause` and `resume` without any mean the whole queue. */
  z.object({ name: z.enum(jobActions), ids: z.array(z.int().positive()) }),
  /** Try every encoder, now. */
  z.object({ name: z.literal('doctor') }),
  z.object({ name: z.literal('presets') }),
  z.object({ name: z.literal('presets-import'), path: z.string().min(1) }),
  z.object({ name: z.literal('presets-export'), presetId: z.string(), path: z.string().min(1) }),
  z.object({ name: z.literal('presets-remove'), presetId: z.string() }),
  /** Bring the window to the front: what starting the app twice means. */
  z.object({ name: z.literal('open'), paths: z.array(z.string().min(1)) }),
])
export type TerminalCommand = z.infer<typeof terminalCommandSchema>

export type TerminalLine =
  | { readonly type: 'published'; readonly job: JobView }
  | { readonly type: 'refused'; readonly path: string; readonly error: AppError }
  | { readonly type: 'started'; readonly jobId: JobId }
  /** It goes on behind the work of an earlier attempt; 0 to 1 of the whole job. */
  | { readonly type: 'continued'; readonly jobId: JobId; readonly fraction: number }
  | ({ readonly type: 'progress'; readonly jobId: JobId } & JobProgress)
  | {
      readonly type: 'settled'
      readonly jobId: JobId
      readonly state: FinalState
      readonly outputPath: string | null
      readonly sizeBytes: number | null
      readonly error: AppError | null
    }
  /** The job goes on by itself once a person made space or brought the drive back. */
  | { readonly type: 'waiting'; readonly jobId: JobId; readonly error: AppError }
  | { readonly type: 'job'; readonly job: JobView; readonly progress: JobProgress | null }
  /** A person's own says so by its group. */
  | { readonly type: 'preset'; readonly preset: Preset }
  | { readonly type: 'preset-imported'; readonly preset: Preset }
  /** A setting in the file that could not be taken over. */
  | { readonly type: 'preset-unmapped'; readonly unmapped: Unmapped }
  | { readonly type: 'preset-exported'; readonly presetId: string; readonly path: string }
  | { readonly type: 'preset-removed'; readonly presetId: string }
  /** The job's state after the action; a running one is cancelled when its worker has let go. */
  | { readonly type: 'done'; readonly action: JobAction; readonly jobId: JobId | null }
  | ({ readonly type: 'tool'; readonly tool: 'ffmpeg' | 'ffprobe' } & DoctorReport['ffmpeg'])
  | ({ readonly type: 'encoder' } & EncoderCheck)
  | { readonly type: 'error'; readonly error: AppError }
  /** A fact for the person; not part of the answer. */
  | { readonly type: 'note'; readonly note: 'starts-when-opened' }
  /** Always last: the code that the terminal's process exits with. */
  | { readonly type: 'exit'; readonly code: number }
