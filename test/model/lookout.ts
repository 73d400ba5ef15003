// Looks at the queue from all sides: the rows as SQL has them, and what its verbs say of them.
import type { Database, Statement } from 'better-sqlite3'
import type { QueueEvent } from '../../src/main/queue/journal.ts'
import type { Queue } from '../../src/main/queue/queue.ts'
import type { JobId } from '../../src/shared/job.ts'
import { folders } from './step.ts'
import { expectSame, expectText } from './divergence.ts'
import { tallyOf, type ModelBatch } from './model-batch.ts'
import { viewOf, type ModelJob } from './model-job.ts'
import type { ModelEvent, QueueModel } from './queue-model.ts'
import { prepareLook } from './tapped-sqlite.ts'

export class Lookout {
  readonly #changes: Statement
  readonly #jobs: Statement
  readonly #line: Statement
  readonly #batches: Statement
  readonly #partFiles: Statement
  readonly #cursors: Statement
  readonly #claimOrder: Statement
  readonly #eventIds: Statement
  readonly #history: Statement
  readonly #savings: Statement
  /** What was seen last, under the number of changes made by then. */
  #seen: { readonly changes: unknown; readonly sights: readonly string[] } | null = null

  constructor(db: Database) {
    this.#changes = prepareLook(db, 'SELECT total_changes()').pluck()
    this.#jobs = prepareLook(
      db,
      `SELECT jobs.id, batch_id, state, input_path, input_size, preset_id, destination_dir, priority,
         token, cancel_requested, ffmpeg_pid, ffmpeg_started_at, intent, attempts, failures, crashes,
         interruptions, waits_for, run_at_ms, plan_summary, output_path, output_size, error,
         published_at_ms, started_at_ms, finished_at_ms
       FROM jobs JOIN preset_versions ON preset_versions.id = preset_version_id ORDER BY jobs.id`,
    ).raw()
    this.#line = prepareLook(db, 'SELECT id FROM jobs ORDER BY order_key, id').pluck()
    this.#batches = prepareLook(
      db,
      'SELECT id, sealed, live, completed, failed, cancelled, input_size, output_size FROM batches',
    ).raw()
    this.#partFiles = prepareLook(
      db,
      'SELECT path, job_id, token FROM part_files ORDER BY path',
    ).raw()
    this.#cursors = prepareLook(
      db,
      'SELECT subscriber, event_id FROM cursors ORDER BY subscriber',
    ).raw()
    this.#claimOrder = prepareLook(
      db,
      `SELECT id FROM jobs WHERE state = 'queued' ORDER BY priority DESC, order_key, id`,
    ).pluck()
    this.#eventIds = prepareLook(
      db,
      'SELECT count(*), min(id), coalesce(sum(id), 0) FROM events',
    ).raw()
    this.#history = prepareLook(
      db,
      `SELECT job_id, outcome, preset_id, input_size, output_size, started_at_ms, finished_at_ms
       FROM history JOIN preset_versions ON preset_versions.id = preset_version_id
       ORDER BY job_id, history.id`,
    ).raw()
    this.#savings = prepareLook(
      db,
      `SELECT json_array(day || ' ' || preset_id, json_array(jobs, input_size, output_size))
       FROM savings ORDER BY day, preset_id`,
    ).pluck()
  }

  line(): JobId[] {
    return this.#line.all() as JobId[]
  }

  /** Whether anything was written since the last comparison. */
  hasChanged(): boolean {
    return this.#seen === null || this.#changes.get() !== this.#seen.changes
  }

  /** Holds everything that can be seen of the queue against the model. */
  compare(queue: Queue, model: QueueModel): void {
    const seen = this.hasChanged()
      ? { changes: this.#changes.get(), sights: this.#look(queue) }
      : this.#seen
    this.#seen = seen
    const jobs = [...model.jobs.values()]
    const expected: Readonly<Record<string, unknown>> = {
      'the jobs': jobs.map(rowOf),
      'the list': model.line,
      'the order of claims': model.claimOrder().map(({ id }) => id),
      'the batches': [...model.batches.values()].map((batch) => batchRowOf(batch, model)),
      'the part files': partFileRows(model),
      'the cursors': [...model.cursors],
      'the history': model.history.ends(),
      'the savings': model.history.sums(),
      list: jobs.map(viewOf),
      counts: model.counts(),
      leftovers: model.leftovers().toSorted(),
      awaitedFolders: model.awaitedFolders().toSorted(byFolder),
      isAwaited: folders.map((folder) =>
        model.awaitedFolders().some(({ destinationDir }) => destinationDir === folder),
      ),
      openAttempts: model.openAttempts(),
      isPaused: model.paused,
      listedProcesses: [...model.processes]
        .map(([pid, startedAt]) => ({ pid, startedAt }))
        .toSorted(byPid),
    }
    for (const [index, [what, wanted]] of Object.entries(expected).entries()) {
      expectText(what, seen?.sights[index], wanted)
    }
  }

  #look(queue: Queue): string[] {
    const sights = [
      this.#jobs.all(),
      this.line(),
      this.#claimOrder.all(),
      this.#batches.all(),
      this.#partFiles.all(),
      this.#cursors.all(),
      this.#history.all(),
      this.#savings.all().map((sums) => JSON.parse(sums as string) as unknown),
      queue.list(0, 1_000).map((view) => Object.assign({}, view, { orderKey: undefined })),
      queue.counts(),
      queue.leftovers().toSorted(),
      queue.awaitedFolders().toSorted(byFolder),
      folders.map((folder) => queue.isAwaited(folder)),
      queue.openAttempts(),
      queue.isPaused(),
      queue.listedProcesses().toSorted(byPid),
    ]
    return sights.map((sight) => JSON.stringify(sight))
  }

  /** The journal grew by what the model tells; what it announced is what it wrote. */
  compareNews(queue: Queue, model: QueueModel, heard: readonly QueueEvent[], from: number): void {
    const news = queue.journal.readAfter(from, 10_000)
    expectSame('the announced events', heard, news)
    expectSame('the new events', news.map(tellingOf).toSorted(byJob), model.news.toSorted(byJob))
    model.news.length = 0
    model.journal.push(...news.map(({ id, atMs }) => ({ id, atMs })))
    const ids = model.journal.map(({ id }) => id)
    expectSame('the events in the journal', this.#eventIds.get(), sumOf(ids))
    expectSame('lastId', queue.journal.lastId(), ids.at(-1) ?? 0)
  }
}

/** Enough to tell two sets of ids apart, for much less than reading them. */
function sumOf(ids: readonly number[]) {
  return [ids.length, ids[0] ?? null, ids.reduce((sum, id) => sum + id, 0)]
}

const flag = (value: boolean) => (value ? 1 : 0)
const text = (value: unknown) => (value === null ? null : JSON.stringify(value))

function rowOf(job: ModelJob): unknown[] {
  return [
    job.id,
    job.batchId,
    job.state,
    job.inputPath,
    job.inputSizeBytes,
    job.presetId,
    job.destinationDir,
    job.priority,
    job.token,
    flag(job.cancelRequested),
    job.ffmpeg?.pid ?? null,
    job.ffmpeg?.startedAt ?? null,
    text(job.intent),
    job.attempts,
    job.failures,
    job.crashes,
    job.interruptions,
    job.waitsFor,
    job.runAtMs,
    job.planSummary,
    job.output?.path ?? null,
    job.output?.sizeBytes ?? null,
    text(job.error),
    job.publishedAtMs,
    job.startedAtMs,
    job.finishedAtMs,
  ]
}

function batchRowOf(batch: ModelBatch, model: QueueModel): unknown[] {
  const tally = tallyOf(batch)
  return [
    batch.id,
    flag(batch.sealed),
    model.liveIn(batch.id),
    tally.completed,
    tally.failed,
    tally.cancelled,
    tally.inputSizeBytes,
    tally.outputSizeBytes,
  ]
}

function partFileRows(model: QueueModel): unknown[] {
  return [...model.partFiles]
    .map(([path, { jobId, token }]) => [path, jobId, token] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

type Folder = { readonly destinationDir: string }
const byFolder = (a: Folder, b: Folder) => (a.destinationDir < b.destinationDir ? -1 : 1)

type Process = { readonly pid: number }
const byPid = (a: Process, b: Process) => a.pid - b.pid

/** Within one verb the order of different jobs is nowhere promised. */
const byJob = (a: ModelEvent, b: ModelEvent) => a.jobId - b.jobId

const tellingOf = ({ jobId, kind, atMs, data }: QueueEvent): ModelEvent => ({
  jobId,
  kind,
  atMs,
  data,
})
