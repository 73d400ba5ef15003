// The queue in memory, told anew from its specification: what it should answer and remember. It shares
// words with the queue, never a decision, so that a wrong decision on either side is a divergence.
import { appError, type AppError, type ErrorCode } from '../../src/shared/errors.ts'
import type { JobCounts, JobId, JobState } from '../../src/shared/job.ts'
import type { Attempt, CommitIntent, Outcome, ProcessIdentity } from '../../src/shared/worker.ts'
import { exampleOf, tallyOf, type ModelBatch, type Tally } from './model-batch.ts'
import { ModelHistory } from './model-history.ts'
import { isLive, newJob, type ModelJob, type ModelLetter } from './model-job.ts'

export interface ModelEvent {
  readonly jobId: JobId
  readonly kind: string
  readonly atMs: number
  readonly data: unknown
}

/** The jobs that a request reached, and the attempts whose workers must hear of it. */
export interface Change {
  readonly reached: JobId[]
  readonly open: Attempt[]
}

export type ModelEnd = Outcome | { readonly kind: 'crashed' }

/** Told of everything noteworthy, so that a search can say what it has seen. */
export type Witness = (what: string) => void

const secondMs = 1_000
const minuteMs = 60 * secondMs
const historyMs = 180 * 24 * 60 * minuteMs

/** The third crash fails a job; so does the failure after the fifth retry. */
const crashesToFail = 3
const failuresToFail = 6

const comesBackWith: Partial<Record<ErrorCode, 'time' | 'space' | 'drive'>> = {
  'ffmpeg.stalled': 'time',
  'input.drive-gone': 'time',
  'destination.quota': 'time',
  'destination.busy': 'time',
  'gpu.busy': 'time',
  'system.too-many-files': 'time',
  'system.too-busy': 'time',
  'destination.full': 'space',
  'destination.gone': 'drive',
}

export class QueueModel {
  readonly clock: { readonly nowMs: number }
  readonly jobs = new Map<JobId, ModelJob>()
  /** Every job that is there, in the order of the list; priorities apart. */
  line: JobId[] = []
  readonly batches = new Map<number, ModelBatch>()
  /** What was told since it was last compared. */
  readonly news: ModelEvent[] = []
  /** What was compared, under the ids that the queue gave it. */
  journal: { readonly id: number; readonly atMs: number }[] = []
  readonly cursors = new Map<string, number>()
  /** Part files that may lie on the disk, and whose they are. */
  readonly partFiles = new Map<string, Attempt>()
  /** Worker processes that were not seen gone, with when they started. */
  readonly processes = new Map<number, number>()
  /** Outlives the jobs. */
  readonly history = new ModelHistory()
  paused = false
  highestId = 0
  readonly #witness: Witness

  constructor(clock: { readonly nowMs: number }, witness: Witness) {
    this.clock = clock
    this.#witness = witness
  }

  // Publishing

  /** @param id that the queue gave it. */
  openBatch(id: number): number {
    if (this.batches.has(id)) throw new Error(`expected a new batch, got ${id} again`)
    this.batches.set(id, { id, sealed: false, sealedLate: false, untold: new Map() })
    return id
  }

  sealBatch(id: number): void {
    const batch = this.#batch(id)
    batch.sealed = true
    batch.sealedLate = this.liveIn(id) === 0
  }

  sealAll(): void {
    for (const { id, sealed } of this.batches.values()) if (!sealed) this.sealBatch(id)
  }

  /** @param ids that the queue gave the accepted ones. */
  publish(
    batchId: number,
    letters: readonly ModelLetter[],
    ids: readonly JobId[],
  ): { accepted: JobId[]; refused: [path: string, code: ErrorCode][] } {
    const free = [...ids]
    const accepted: JobId[] = []
    const refused: [path: string, code: ErrorCode][] = []
    for (const letter of letters) {
      if (this.#twinOf(letter) !== undefined) {
        this.#witness('a duplicate was refused')
        refused.push([letter.inputPath, 'job.duplicate'])
        continue
      }
      // An id that rises is all that is promised of it.
      const offered = free.shift()
      const id = offered !== undefined && offered > this.highestId ? offered : this.highestId + 1
      this.highestId = id
      this.jobs.set(id, newJob(id, batchId, letter, this.clock.nowMs))
      this.line.push(id)
      this.#witness('nothing → queued (published)')
      this.#tell(id, 'published')
      accepted.push(id)
    }
    return { accepted, refused }
  }

  // Attempts

  nextToClaim(): ModelJob | undefined {
    return this.claimOrder()[0]
  }

  claim(token: string, partPath: string): void {
    const job = this.nextToClaim()
    if (job === undefined) return
    job.token = token
    job.attempts += 1
    job.startedAtMs = this.clock.nowMs
    // With an announced file there may be nothing left to plan.
    if (job.intent === null) job.planSummary = null
    this.partFiles.set(partPath, { jobId: job.id, token })
    this.#become(job, 'running', 'claimed')
    this.#tell(job.id, 'claimed', { token })
  }

  recordPlan(attempt: Attempt, summary: string): boolean {
    const job = this.#heldBy(attempt)
    if (job === undefined) return false
    job.planSummary = summary
    this.#tell(job.id, 'planned')
    return true
  }

  recordFfmpeg(attempt: Attempt, ffmpeg: ProcessIdentity): boolean {
    const job = this.#heldBy(attempt)
    if (job === undefined) return false
    job.ffmpeg = ffmpeg
    // It encodes anew: what was announced before is not there, or it would have been finished.
    job.intent = null
    return true
  }

  recordIntent(attempt: Attempt, intent: CommitIntent): boolean {
    const job = this.#heldBy(attempt)
    if (job === undefined) return false
    job.intent = intent
    return true
  }

  /** @param luck 0 to 1, for the spread of the retry's delay. Null says that the report was late. */
  settle(attempt: Attempt, end: ModelEnd, luck: number): JobState | null {
    const job = this.#heldBy(attempt)
    if (job === undefined) {
      this.#witness(`a late report: ${end.kind}`)
      this.#tell(attempt.jobId, 'late-report', { token: attempt.token, end: end.kind })
      return null
    }
    job.token = null
    job.ffmpeg = null
    switch (end.kind) {
      case 'completed':
        this.partFilesOf(attempt).forEach((path) => this.partFiles.delete(path))
        job.output = { path: end.outputPath, sizeBytes: end.sizeBytes }
        this.#finish(job, 'completed')
        break
      case 'failed':
        if (job.cancelRequested) this.#finish(job, 'cancelled')
        else this.#settleFailure(job, end.error, luck)
        break
      case 'crashed':
        if (job.intent !== null) {
          job.interruptions += 1
          this.#lookAgain(job, 'crashed')
          break
        }
        job.crashes += 1
        if (job.cancelRequested) this.#finish(job, 'cancelled')
        else if (job.crashes >= crashesToFail) this.#fail(job, appError('worker.crashed'))
        else this.#backOnTheTable(job, 'crashed')
        break
      case 'interrupted':
        job.interruptions += 1
        if (job.intent !== null) this.#lookAgain(job, 'interrupted')
        else if (job.cancelRequested) this.#finish(job, 'cancelled')
        else this.#backOnTheTable(job, 'interrupted')
        break
      case 'cancelled':
        if (job.cancelRequested) {
          this.#finish(job, 'cancelled')
          break
        }
        job.interruptions += 1
        this.#backOnTheTable(job, 'interrupted')
        break
    }
    return job.state
  }

  #settleFailure(job: ModelJob, error: AppError, luck: number): void {
    const waitsFor = comesBackWith[error.code]
    if (waitsFor === undefined) {
      job.failures += 1
      this.#fail(job, error)
    } else if (waitsFor === 'time') {
      job.failures += 1
      if (job.failures >= failuresToFail) this.#fail(job, error)
      else this.#schedule(job, error, 'time', this.clock.nowMs + delayMs(job.failures, luck))
    } else {
      this.#schedule(job, error, waitsFor, null)
    }
  }

  #schedule(
    job: ModelJob,
    error: AppError,
    waitsFor: 'time' | 'space' | 'drive',
    runAtMs: number | null,
  ): void {
    job.waitsFor = waitsFor
    job.runAtMs = runAtMs
    job.error = error
    this.#become(job, 'scheduled', `failed, waits for ${waitsFor}`)
    this.#tell(job.id, 'rescheduled')
  }

  #fail(job: ModelJob, error: AppError): void {
    job.error = error
    this.#finish(job, 'failed', error)
  }

  #finish(job: ModelJob, state: 'completed' | 'failed' | 'cancelled', data?: AppError): void {
    job.finishedAtMs = this.clock.nowMs
    job.intent = null
    job.cancelRequested = false
    job.waitsFor = null
    job.runAtMs = null
    if (state !== 'failed') job.error = null
    this.#become(job, state, reasonOf(job.error))
    this.#tell(job.id, state, data)
    const { untold } = this.#batch(job.batchId)
    // Ended anew: last in the order again.
    untold.delete(job.id)
    untold.set(job.id, {
      state,
      inputSizeBytes: job.inputSizeBytes,
      outputSizeBytes: job.output?.sizeBytes ?? 0,
    })
    this.history.add({
      jobId: job.id,
      outcome: state,
      presetId: job.presetId,
      inputSizeBytes: job.inputSizeBytes,
      outputSizeBytes: job.output?.sizeBytes ?? null,
      startedAtMs: job.startedAtMs,
      finishedAtMs: this.clock.nowMs,
    })
  }

  #backOnTheTable(job: ModelJob, how: 'crashed' | 'interrupted'): void {
    this.#become(job, job.state === 'paused' ? 'paused' : 'queued', how)
    this.#tell(job.id, how)
  }

  /** Perhaps the file is finished: a worker must look, even before the job can be cancelled. */
  #lookAgain(job: ModelJob, how: 'crashed' | 'interrupted'): void {
    if (job.cancelRequested) {
      this.#become(job, 'queued', `${how} while being cancelled, may be finished`)
      this.#tell(job.id, how)
    } else {
      this.#backOnTheTable(job, how)
    }
  }

  // What a person asks for

  cancel(ids: readonly JobId[]): Change {
    const reached: JobId[] = []
    const open: Attempt[] = []
    for (const job of this.#live(ids)) {
      reached.push(job.id)
      if (job.token === null && job.intent === null) {
        this.#finish(job, 'cancelled')
        continue
      }
      job.cancelRequested = true
      if (job.token === null) this.#queueAgain(job, 'cancel: may be finished')
      else open.push({ jobId: job.id, token: job.token })
      this.#tell(job.id, 'cancel-requested')
    }
    return { reached, open }
  }

  retry(ids: readonly JobId[]): JobId[] {
    const retried: JobId[] = []
    for (const id of ids) {
      const job = this.jobs.get(id)
      if (job === undefined) continue
      if (!['failed', 'cancelled', 'scheduled'].includes(job.state)) continue
      if (!isLive(job) && this.#twinOf(job) !== undefined) continue
      job.failures = 0
      job.crashes = 0
      job.finishedAtMs = null
      this.#batch(job.batchId).untold.delete(id)
      this.#queueAgain(job, 'retried')
      this.#tell(id, 'retried')
      retried.push(id)
    }
    return retried
  }

  pause(ids: readonly JobId[]): Change {
    const paused: ModelJob[] = []
    for (const job of this.#live(ids)) {
      if (job.state === 'paused') continue
      job.waitsFor = null
      job.runAtMs = null
      job.error = null
      this.#become(job, 'paused', 'paused')
      this.#tell(job.id, 'paused')
      paused.push(job)
    }
    return changeOf(paused)
  }

  resume(ids: readonly JobId[]): Change {
    const resumed: ModelJob[] = []
    for (const job of this.#live(ids)) {
      if (job.state !== 'paused') continue
      this.#become(job, job.token === null ? 'queued' : 'running', 'resumed')
      this.#tell(job.id, 'resumed')
      resumed.push(job)
    }
    return changeOf(resumed)
  }

  setPriority(ids: readonly JobId[], priority: number): JobId[] {
    const changed: JobId[] = []
    for (const job of this.#live(ids)) {
      job.priority = priority
      this.#tell(job.id, 'moved', { priority })
      changed.push(job.id)
    }
    return changed
  }

  /**
   * @param found the list after the move. Where the job comes to lie among those it does not compete
   *   with (of another priority, or final) is nowhere promised; that the others keep their order and
   *   that it competes from the right place is.
   */
  move(id: JobId, before: JobId | null, found: readonly JobId[]): boolean {
    const [job] = this.#live([id])
    const [other] = before === null ? [job] : this.#live([before])
    if (job === undefined || other === undefined) return false
    if (id === before) return true
    job.priority = other.priority
    const rest = this.line.filter((one) => one !== id)
    this.#witness(before === null ? 'a move to the end' : 'a move before another')
    const sameRest = found.filter((one) => one !== id).join() === rest.join()
    const rivals = found.filter((one) => this.#competes(one, job.priority))
    const behind = rivals[rivals.indexOf(id) + 1] ?? null
    if (sameRest && found.includes(id) && behind === before) {
      this.line = [...found]
    } else {
      const at = before === null ? rest.length : rest.indexOf(before)
      this.line = [...rest.slice(0, at), id, ...rest.slice(at)]
    }
    this.#tell(id, 'moved')
    return true
  }

  /** @param destinationDir null puts each beside its source. */
  change(
    ids: readonly JobId[],
    presetId: string | undefined,
    destinationDir: string | null | undefined,
  ): { changed: JobId[]; refused: [path: string, code: ErrorCode][] } {
    const changed: JobId[] = []
    const refused: [path: string, code: ErrorCode][] = []
    for (const id of ids) {
      const job = this.jobs.get(id)
      if (job === undefined) continue
      const waits = ['queued', 'scheduled', 'paused'].includes(job.state)
      if (!waits || job.token !== null || job.intent !== null) {
        refused.push([job.inputPath, 'job.wrong-state'])
        continue
      }
      const beside = job.inputPath.slice(0, job.inputPath.lastIndexOf('/'))
      const wanted = {
        ...job,
        presetId: presetId ?? job.presetId,
        destinationDir: destinationDir === null ? beside : (destinationDir ?? job.destinationDir),
      }
      if (wanted.presetId === job.presetId && wanted.destinationDir === job.destinationDir) continue
      const twin = this.#twinOf(wanted)
      if (twin !== undefined) {
        refused.push([job.inputPath, 'job.duplicate'])
        continue
      }
      job.presetId = wanted.presetId
      job.destinationDir = wanted.destinationDir
      job.planSummary = null
      job.failures = 0
      job.crashes = 0
      if (job.state === 'paused') this.#witness('a paused job was changed')
      else this.#queueAgain(job, 'changed')
      this.#tell(id, 'changed', { presetId, destinationDir: job.destinationDir })
      changed.push(id)
    }
    return { changed, refused }
  }

  remove(ids: readonly JobId[]): JobId[] {
    return ids.filter((id) => {
      const job = this.jobs.get(id)
      if (job === undefined || isLive(job)) return false
      this.#takeOff(job, 'removed')
      return true
    })
  }

  /** Half a year old jobs go, as old events that every subscriber has read, and ends of a year. */
  prune(): void {
    this.history.prune(this.clock.nowMs)
    const horizonMs = this.clock.nowMs - historyMs
    for (const job of this.jobs.values()) {
      if (job.finishedAtMs !== null && job.finishedAtMs < horizonMs) this.#takeOff(job, 'pruned')
    }
    const readByAll = this.cursors.size === 0 ? 0 : Math.min(...this.cursors.values())
    this.journal = this.journal.filter(({ id, atMs }) => id > readByAll || atMs >= horizonMs)
  }

  #takeOff({ id, state }: ModelJob, why: string): void {
    this.jobs.delete(id)
    this.line = this.line.filter((one) => one !== id)
    this.#witness(`${state} → nothing (${why})`)
    this.#tell(id, 'removed')
  }

  // Waking

  nextDueMs(): number | null {
    const times = [...this.jobs.values()].flatMap(({ runAtMs }) => runAtMs ?? [])
    return times.length === 0 ? null : Math.min(...times)
  }

  /** No retry is 12 minutes away: one that seems to be was set before the clock was. */
  wakeDue(): number | null {
    const nextMs = this.nextDueMs()
    if (nextMs === null) return null
    const clockWasSet = nextMs > this.clock.nowMs + 12 * minuteMs
    for (const job of this.jobs.values()) {
      if (job.runAtMs === null) continue
      if (clockWasSet) this.#wake(job, 'clock was set back')
      else if (job.runAtMs <= this.clock.nowMs) this.#wake(job, 'time has come')
    }
    return this.nextDueMs()
  }

  awaitedFolders(): { destinationDir: string; needBytes: number }[] {
    const needs = new Map<string, number>()
    for (const { waitsFor, destinationDir, inputSizeBytes } of this.jobs.values()) {
      if (waitsFor !== 'space' && waitsFor !== 'drive') continue
      needs.set(destinationDir, Math.max(inputSizeBytes, needs.get(destinationDir) ?? 0))
    }
    return [...needs].map(([destinationDir, needBytes]) => ({ destinationDir, needBytes }))
  }

  wakeFolder(destinationDir: string): void {
    for (const job of this.jobs.values()) {
      if (job.destinationDir !== destinationDir) continue
      if (job.waitsFor === 'space' || job.waitsFor === 'drive') this.#wake(job, 'folder is back')
    }
  }

  #wake(job: ModelJob, why: string): void {
    this.#queueAgain(job, why)
    this.#tell(job.id, 'resumed')
  }

  // Telling

  summarise(
    jobId: JobId,
  ): (Tally & { readonly batchId: number; readonly exampleId: JobId | undefined }) | null {
    const job = this.jobs.get(jobId)
    if (job === undefined) return null
    const batch = this.#batch(job.batchId)
    if (!batch.sealed || this.liveIn(batch.id) > 0 || batch.untold.size === 0) return null
    return { batchId: batch.id, ...tallyOf(batch), exampleId: exampleOf(batch) }
  }

  markNotified(batchId: number): void {
    this.#witness('a batch was told of')
    this.#batch(batchId).untold.clear()
  }

  // Reading

  claimOrder(): ModelJob[] {
    return this.line
      .map((id) => this.#job(id))
      .filter(({ state }) => state === 'queued')
      .sort((a, b) => b.priority - a.priority)
  }

  counts(): JobCounts {
    const counts: Record<JobState, number> = {
      queued: 0,
      scheduled: 0,
      running: 0,
      paused: 0,
      completed: 0,
      failed: 0,
      cancelled: 0,
    }
    for (const { state } of this.jobs.values()) counts[state] += 1
    return counts
  }

  leftovers(): string[] {
    return [...this.partFiles]
      .filter(([path, { jobId, token }]) => {
        const job = this.jobs.get(jobId)
        return job?.token !== token && job?.intent?.partPath !== path
      })
      .map(([path]) => path)
  }

  partFilesOf(attempt: Attempt): string[] {
    return [...this.partFiles]
      .filter(([, { jobId, token }]) => jobId === attempt.jobId && token === attempt.token)
      .map(([path]) => path)
  }

  openAttempts(): { attempt: Attempt; paused: boolean; ffmpeg: ProcessIdentity | null }[] {
    return [...this.jobs.values()].flatMap(({ id, token, state, ffmpeg }) =>
      token === null ? [] : [{ attempt: { jobId: id, token }, paused: state === 'paused', ffmpeg }],
    )
  }

  liveIn(batchId: number): number {
    return [...this.jobs.values()].filter((job) => job.batchId === batchId && isLive(job)).length
  }

  // What the verbs share

  #queueAgain(job: ModelJob, why: string): void {
    job.waitsFor = null
    job.runAtMs = null
    job.error = null
    this.#become(job, 'queued', why)
  }

  #become(job: ModelJob, state: JobState, why: string): void {
    this.#witness(`${job.state} → ${state} (${why})`)
    job.state = state
  }

  #tell(jobId: JobId, kind: string, data: unknown = null): void {
    this.news.push({ jobId, kind, atMs: this.clock.nowMs, data })
  }

  #heldBy({ jobId, token }: Attempt): ModelJob | undefined {
    const job = this.jobs.get(jobId)
    return job?.token === token ? job : undefined
  }

  /** A live job for the same file, with the same preset, to the same place. */
  #twinOf(letter: ModelLetter): ModelJob | undefined {
    return [...this.jobs.values()].find(
      (job) =>
        isLive(job) &&
        job.inputPath === letter.inputPath &&
        job.presetId === letter.presetId &&
        job.destinationDir === letter.destinationDir,
    )
  }

  /** Looked up one by one: an id that is named twice finds what its first time left. */
  *#live(ids: readonly JobId[]): Generator<ModelJob> {
    for (const id of ids) {
      const job = this.jobs.get(id)
      if (job !== undefined && isLive(job)) yield job
    }
  }

  #competes(id: JobId, priority: number): boolean {
    const job = this.#job(id)
    return isLive(job) && job.priority === priority
  }

  #job(id: JobId): ModelJob {
    const job = this.jobs.get(id)
    if (job === undefined) throw new Error(`expected job ${id} in the model`)
    return job
  }

  #batch(id: number): ModelBatch {
    const batch = this.batches.get(id)
    if (batch === undefined) throw new Error(`expected batch ${id} in the model`)
    return batch
  }
}

/** Codes that nothing is decided by are one. */
function reasonOf(error: AppError | null): string {
  if (error === null) return 'ended'
  return ['worker.crashed', 'ffmpeg.stalled'].includes(error.code) ? error.code : 'cannot pass'
}

function changeOf(jobs: readonly ModelJob[]): Change {
  return {
    reached: jobs.map(({ id }) => id),
    open: jobs.flatMap(({ id, token }) => (token === null ? [] : [{ jobId: id, token }])),
  }
}

/** 5 s, four times as long each time, at most 10 minutes; the fifth part of it less or more. */
function delayMs(failures: number, luck: number): number {
  const steps = [5 * secondMs, 20 * secondMs, 80 * secondMs, 320 * secondMs, 10 * minuteMs]
  const plain = steps[failures - 1] ?? 10 * minuteMs
  return Math.round(0.8 * plain + 0.4 * plain * luck)
}
