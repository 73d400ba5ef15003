// The encoder doctor: finds out which encoders work here, in a process of its own, when nothing else is to
// do or somebody asks, and remembers it until ffmpeg or a driver changes.
import { hardwareSupport } from '../../core/media/doctor/hardware-support.ts'
import type { DoctorReport, ToDoctor } from '../../shared/doctor.ts'
import { appError, refuse, succeed, type Result } from '../../shared/errors.ts'
import type { HardwareSupport } from '../../shared/hardware.ts'
import type { Log } from '../log.ts'
import type { EncodersFile } from './encoders-file.ts'

export interface Doctor {
  hardware(): HardwareSupport
  /** What is known now; null before the first examination. */
  report(): DoctorReport | null
  /** Examines anew. Asked while one is under way, answers with that one. */
  run(): Promise<Result<DoctorReport>>
  /** From now on, in a quiet moment, what is not known is found out. */
  start(): void
  /** Ends an examination that is under way. Answers when its process is gone. */
  stop(): Promise<void>
}

/** One examination in a process of its own. */
export interface Examination {
  /** Null when the process ended without an answer. */
  readonly report: Promise<DoctorReport | null>
  /** Answers when the process is gone. */
  end(): Promise<void>
}

interface Parts {
  /** Null when ffmpeg was not found. */
  readonly order: ToDoctor | null
  readonly file: EncodersFile
  /** What the answer holds for: ffmpeg, chips, drivers. */
  readonly madeFor: () => Promise<string>
  readonly examine: (order: ToDoctor) => Examination
  readonly isBusy: () => boolean
  readonly changed: (hardware: HardwareSupport) => void
  readonly log: Log
  readonly quietMs?: number
}

/** The window is long there, and a person who drops files has done so. */
const defaultQuietMs = 20_000

export function createDoctor(parts: Parts): Doctor {
  const { order, file, madeFor, examine, isBusy, changed, log, quietMs = defaultQuietMs } = parts
  let known: DoctorReport | null = null
  let underWay: Promise<Result<DoctorReport>> | null = null
  let examination: Examination | null = null
  let timer: NodeJS.Timeout | undefined
  let started = false
  let stopped = false

  function learn(report: DoctorReport): void {
    known = report
    changed(hardwareSupport(report))
  }

  async function examineNow(): Promise<Result<DoctorReport>> {
    if (order === null) return refuse('ffmpeg.missing')
    if (stopped) return refuse('internal', {}, 'the app is closing')
    const holdsFor = await madeFor()
    examination = examine(order)
    const report = await examination.report
    examination = null
    if (report === null) {
      return { ok: false, error: appError('internal', {}, 'the doctor ended without an answer') }
    }
    if (!(await file.write(holdsFor, report))) log('warn', 'encoders.json could not be written')
    learn(report)
    return succeed(report)
  }

  function run(): Promise<Result<DoctorReport>> {
    underWay ??= examineNow().finally(() => (underWay = null))
    return underWay
  }

  async function examineIfUnknown(): Promise<void> {
    if (stopped || known !== null) return
    const kept = file.read(await madeFor())
    if (kept !== null) return learn(kept)
    // A running job has the processor and the graphics chip; the next quiet moment will do.
    if (isBusy()) return waitForQuiet()
    const result = await run()
    if (!result.ok && !stopped) log('warn', `doctor: ${result.error.code}`)
  }

  function waitForQuiet(): void {
    if (!stopped) timer = setTimeout(() => void examineIfUnknown(), quietMs)
  }

  return {
    hardware: () => hardwareSupport(known),
    report: () => known,
    run,
    start() {
      if (started || order === null) return
      started = true
      // What is remembered holds at once; what is not can wait.
      void madeFor().then((facts) => {
        const kept = file.read(facts)
        if (kept === null) waitForQuiet()
        else if (known === null) learn(kept)
      })
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await examination?.end()
      await underWay
    },
  }
}
