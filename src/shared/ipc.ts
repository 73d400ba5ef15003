// The one contract between the window and main. Preload, handlers and client derive from it:
// a command without a handler does not compile.
import { z } from 'zod'
import type { AppInfo } from './app-info.ts'
import type { Comparison } from './comparison.ts'
import { deliverySchema } from './delivery.ts'
import type { DoctorReport } from './doctor.ts'
import type {
  ChangeReceipt,
  ProgressTick,
  QueuePatch,
  QueueSnapshot,
  WindowReceipt,
} from './feed.ts'
import type { DaySaving, HistoryPage } from './history.ts'
import type { JobDetail } from './job-detail.ts'
import { finalStates, type JobId, type JobView } from './job.ts'
import type { MenuChoice } from './menu.ts'
import type { Packed } from './packed.ts'
import { whenDoneActions, type PowerState } from './power.ts'
import type { FieldProblem, PresetSaving } from './preset-changes.ts'
import type { PresetImport } from './preset-import.ts'
import type { Preset } from './presets.ts'
import { settingsChangeSchema, type Settings } from './settings.ts'
import type { Language } from './strings/language.ts'

/** A request with a parsed input and one typed answer; `Output` exists for the compiler alone. */
interface Command<Input extends z.ZodType, Output> {
  readonly input: Input
  readonly output?: Output
}
function command<Output>() {
  return <Input extends z.ZodType>(input: Input): Command<Input, Output> => ({ input })
}

const jobId = z.int().positive()
const someJobs = z.object({ ids: z.array(jobId).min(1) })
/** 32,767 is the longest path that any of the three systems accepts (Windows, `\\?\` form). */
const path = z.string().min(1).max(32_767)
const presetId = z.string().min(1).max(80)

export const commands = {
  /** Puts files, and the media inside folders, into the queue. */
  'queue.publish': command<WindowReceipt>()(
    z.object({
      paths: z.array(path).min(1).max(100_000),
      presetId: z.string(),
      destinationDir: path.nullable(),
      /** Where it is not what the person set. */
      delivery: deliverySchema.optional(),
    }),
  ),
  /** A chunk of the queue, in queue order, after the job `after`. */
  'queue.snapshot': command<Packed<QueueSnapshot>>()(z.object({ after: jobId.nullable() })),
  'queue.cancel': command<readonly JobId[]>()(someJobs),
  /** Running jobs are suspended where they are, waiting ones are passed over. */
  'queue.pause': command<readonly JobId[]>()(someJobs),
  'queue.resume': command<readonly JobId[]>()(someJobs),
  'queue.pauseAll': command<void>()(z.object({})),
  'queue.resumeAll': command<void>()(z.object({})),
  /** Higher comes first; 0 is where every job begins. */
  'queue.setPriority': command<readonly JobId[]>()(
    someJobs.extend({ priority: z.int().min(-9).max(9) }),
  ),
  /** Puts jobs right before another one, in this order, or last of their priority. Answers those that went. */
  'queue.move': command<readonly JobId[]>()(someJobs.extend({ before: jobId.nullable() })),
  /** Another preset or destination (null: beside each source) for jobs that wait. */
  'queue.change': command<ChangeReceipt>()(
    someJobs.extend({ presetId: presetId.optional(), destinationDir: path.nullable().optional() }),
  ),
  /** Failed and cancelled jobs go back into the queue, all of them or none if with another preset. */
  'queue.retry': command<readonly JobId[]>()(someJobs.extend({ presetId: presetId.optional() })),
  /** Takes final jobs off the list; files stay where they are. For a while `restore` brings them back. */
  'queue.remove': command<readonly JobId[]>()(someJobs),
  'queue.restore': command<readonly JobId[]>()(someJobs),
  /** All that is known of a job beyond its row. */
  'jobs.detail': command<JobDetail>()(z.object({ id: jobId })),
  /** A page of what was done, newest first; all words of `text` are in its file, folder or preset. */
  'history.list': command<HistoryPage>()(
    z.object({
      text: z.string().max(1_000),
      outcome: z.enum(finalStates).nullable(),
      before: z.int().positive().nullable(),
      limit: z.int().min(1).max(1_000),
    }),
  ),
  /** By day and preset, oldest first. */
  'history.savings': command<readonly DaySaving[]>()(z.object({})),
  /** The list alone: files stay, and so do the sums. Answers how many went. */
  'history.clear': command<number>()(z.object({})),
  /** The same file with the preset and the destination of then. */
  'history.runAgain': command<JobView>()(z.object({ id: z.int().positive() })),
  /** Shows the finished file, or the source of what has none, in the file manager. */
  'history.reveal': command<null>()(z.object({ id: z.int().positive() })),
  /** Makes a short clip and publishes it with the preset of the moment. */
  'sample.run': command<JobView>()(z.object({})),
  /** The same moment of the source and of the finished file; `position` is 0 to 1 of the latter. */
  'jobs.compare': command<Comparison>()(
    z.object({ id: jobId, position: z.number().min(0).max(1) }),
  ),
  /** Built-in ones first, then a person's own. */
  'presets.list': command<readonly Preset[]>()(z.object({})),
  /** Changes the preset with this id; null makes a new one. What is wrong is told field by field. */
  'presets.save': command<PresetSaving>()(
    z.object({ id: presetId.nullable(), preset: z.unknown() }),
  ),
  /** What saving would find wrong; nothing is written. */
  'presets.check': command<readonly FieldProblem[]>()(
    z.object({ id: presetId.nullable(), preset: z.unknown() }),
  ),
  'presets.duplicate': command<Preset>()(z.object({ id: presetId })),
  'presets.remove': command<null>()(z.object({ id: presetId })),
  /** Asks for the file when none is named; null when the person thought better of it. */
  'presets.import': command<PresetImport | null>()(z.object({ path: path.nullable() })),
  /** Answers the file that was written. A named one that is there is refused. */
  'presets.export': command<string | null>()(
    z.object({ ids: z.array(presetId).min(1).max(1_000), path: path.nullable() }),
  ),
  /** What is known of this machine's encoders; null until they were tried the first time. */
  'doctor.report': command<DoctorReport | null>()(z.object({})),
  /** Tries them anew, which takes some seconds. */
  'doctor.run': command<DoctorReport>()(z.object({})),
  'settings.get': command<Settings>()(z.object({})),
  'settings.change': command<Settings>()(settingsChangeSchema),
  /** Asks for files with the system's dialog; empty when the person thought better of it. */
  'files.chooseInputs': command<readonly string[]>()(
    z.object({ kind: z.enum(['files', 'folder']) }),
  ),
  'files.chooseDestination': command<string | null>()(z.object({ current: path.nullable() })),
  /** Shows the finished file, or the source while there is none, in the file manager. */
  'files.reveal': command<null>()(z.object({ jobId })),
  /** The same file in the program that the system has for it. */
  'files.open': command<null>()(z.object({ jobId })),
  'power.get': command<PowerState>()(z.object({})),
  /** For the work that is there now: without any it stays “nothing”. */
  'power.setWhenDone': command<PowerState>()(z.object({ action: z.enum(whenDoneActions) })),
  /** Forgets what was chosen, its countdown too. */
  'power.cancelCountdown': command<PowerState>()(z.object({})),
  'app.info': command<AppInfo>()(z.object({})),
  'app.openLogs': command<null>()(z.object({})),
  'app.openDataFolder': command<null>()(z.object({})),
} as const

type Commands = typeof commands
export type CommandName = keyof Commands
export type CommandInput<Name extends CommandName> = z.infer<Commands[Name]['input']>
export type CommandOutput<Name extends CommandName> =
  Commands[Name] extends Command<z.ZodType, infer Output> ? Output : never

/** What main tells the window unasked. */
export interface Events {
  'queue.patch': Packed<QueuePatch>
  'queue.progress': ProgressTick
  /** It has grown, or was cleared. */
  'history.changed': null
  'settings.changed': Settings
  /** What is spoken from now on: the language chosen, or the system's. */
  'language.changed': Language
  /** All there are now, as `presets.list` answers them. */
  'presets.changed': readonly Preset[]
  /** Chosen in the application menu, for the window to do. */
  'menu.chosen': MenuChoice
  /** What happens when the work is done changed, or a second of its countdown passed. */
  'power.countdown': PowerState
}
export type EventName = keyof Events

export { commandChannel, eventChannel } from './channels.ts'
