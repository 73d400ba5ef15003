// What a terminal shows of commands and their answers.
import type { AppError } from '../errors.ts'
import type { FinalState, JobPhase, JobState, JobView } from '../job.ts'
import type { Unmapped } from '../preset-import.ts'
import type { Preset } from '../presets.ts'
import type { JobAction } from '../terminal.ts'
import { describeError } from './errors.ts'
import { formatBytes, formatDuration, formatPercent } from './format.ts'
import { unmappedText } from './presets.ts'

export const helpText = `Reelmill converts videos, one after another, in the background.

  add FILE...        put files, or folders of files, into the queue
    --preset ID      how to convert them (see “presets”); default: the window's choice
    --to DIR         where the finished files go; default: the window's choice
    --name PATTERN   name of the finished file; {source}, {preset}, {date}, {time}, {width},
                     {height}, {codec}, {quality} and others are filled in
    --if-exists WAY  number (the default) or skip, when a file of that name is there
    --verify HOW     quick (streams, length, size), full (played to its end) or off
    --keep-smaller   give up a file that would become no smaller than its source
    --keep-dates     give the finished file the dates of its source
    --replace-original
                     put the source into the trash once the new file is proven sound
    --wait           show the progress; exit with 0 only if every job completed
  list               show the queue
  cancel ID...       cancel jobs
  pause [ID...]      hold jobs where they are; without a number the whole queue
  resume [ID...]     go on with them
  retry ID...        put failed and cancelled jobs back into the queue
  remove ID...       take finished jobs off the list; no file is touched
  doctor             try every encoder: which work on this computer, and why others do not
  presets            show the presets, your own with a star
  presets import FILE     take over presets of Reelmill or HandBrake
  presets export ID FILE  write a preset into a new file
  presets remove ID       remove a preset of your own; jobs keep theirs
  FILE...            open the window and add these files
                     (nothing at all: open the window)

  --json             answer with one JSON object a line
  --user-data-dir DIR  keep queue and settings in DIR, apart from your own
  --version, --help

A file whose name begins with a dash goes behind “--”. If Reelmill already runs, it does the work.
`

export const startsWhenOpened =
  'Reelmill is not running: the work begins when it is opened, or now with --wait.'

const stateNames: Readonly<Record<JobState, string>> = {
  queued: 'waiting',
  scheduled: 'tries again',
  running: 'running',
  paused: 'paused',
  completed: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
}

const phaseNames: Readonly<Record<JobPhase, string>> = {
  probing: 'looking at the file',
  encoding: 'converting',
  measuring: 'measuring the loudness',
  'pass-1': 'pass 1 of 2',
  'pass-2': 'pass 2 of 2',
  finalising: 'finishing the file',
  verifying: 'checking the result',
}

export const publishedLine = (job: JobView): string => `Added     ${job.inputPath} (job ${job.id})`
export const startedLine = (name: string): string => `Started   ${name}`
const actionsDone: Readonly<Record<JobAction, string>> = {
  cancel: 'Cancelled',
  pause: 'Paused',
  resume: 'Resumed',
  retry: 'Queued again',
  remove: 'Removed',
}
export const doneLine = (action: JobAction, id: number | null): string =>
  `${actionsDone[action]} ${id === null ? 'the queue' : `job ${id}`}`
export const presetLine = ({ id, name, purpose, group }: Preset): string =>
  `${group === 'own' ? '*' : ' '} ${id.padEnd(20)} ${name.padEnd(20)} ${purpose}`.trimEnd()
export const presetImportedLine = ({ id, name }: Preset): string => `Imported  ${name} (${id})`
export const presetUnmappedLine = (unmapped: Unmapped): string =>
  `Left out  ${unmappedText(unmapped)}`
export const presetExportedLine = (id: string, path: string): string => `Exported  ${id} to ${path}`
export const presetRemovedLine = (id: string): string => `Removed   ${id}`

export function refusedLine(path: string, error: AppError): string {
  return `Not added ${path}\n          ${errorText(error)}`
}
export function waitingLine(name: string, error: AppError): string {
  return `Waits     ${name}\n          ${errorText(error)}`
}
export function errorText(error: AppError): string {
  const { message, remedy } = describeError(error)
  return `${message} ${remedy}`
}

export function settledLine(
  name: string,
  settled: {
    readonly state: FinalState
    readonly outputPath: string | null
    readonly sizeBytes: number | null
    readonly error: AppError | null
  },
): string {
  if (settled.state === 'completed') {
    return `Done      ${settled.outputPath} (${formatBytes(settled.sizeBytes ?? 0)})`
  }
  if (settled.state === 'cancelled') return `Cancelled ${name}`
  return `Failed    ${name}${settled.error === null ? '' : `\n          ${errorText(settled.error)}`}`
}

export function jobLine(job: JobView, fraction: number | null): string {
  const state = fraction === null ? stateNames[job.state] : formatPercent(fraction)
  const about =
    job.outputPath ??
    (job.error === null ? job.inputPath : `${job.inputPath}: ${errorText(job.error)}`)
  return `${String(job.id).padStart(6)}  ${state.padEnd(11)}  ${job.presetId.padEnd(18)}  ${about}`
}

/** One line that fits a terminal `columns` wide. */
export function progressLine(
  name: string,
  progress: {
    readonly phase: JobPhase
    readonly fraction: number | null
    readonly speed: number | null
    readonly etaMs: number | null
  },
  columns: number,
): string {
  const { phase, fraction, speed, etaMs } = progress
  const barWidth = 24
  const filled = Math.round((fraction ?? 0) * barWidth)
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
  const facts = [
    formatPercent(fraction ?? 0).padStart(4),
    speed === null ? null : `${speed.toFixed(1)}×`,
    etaMs === null ? null : `${formatDuration(etaMs)} left`,
    phase === 'encoding' ? null : phaseNames[phase],
    name,
  ]
  const line = `${bar} ${facts.filter((fact) => fact !== null).join('  ')}`
  return Array.from(line)
    .slice(0, columns - 1)
    .join('')
}
