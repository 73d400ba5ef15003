// The projection must come to main's truth, whatever main does meanwhile and however messages interleave.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QueuePatch, QueueSnapshot } from '../../../../src/shared/feed.ts'
import { jobStates, type JobId, type JobState, type JobView } from '../../../../src/shared/job.ts'
import { groupRows } from '../../../../src/renderer/queue/job-groups.ts'
import {
  applyChunk,
  applyPatch,
  initialProjection,
  type QueueProjection,
} from '../../../../src/renderer/queue/queue-projection.ts'
import { countJobs, jobView } from './job-view.ts'

const chunkRows = 3

/** Main, as the feed does it: changes gather and leave as a patch; a snapshot shows them at once. */
class Main {
  readonly #jobs = new Map<JobId, JobView>()
  readonly #changed = new Set<JobId>()
  #revision = 0
  #lastId = 0

  publish(): void {
    this.#lastId += 1
    this.#jobs.set(this.#lastId, jobView(this.#lastId))
    this.#changed.add(this.#lastId)
  }
  change(pick: number, state: JobState): void {
    const id = this.#pick(pick)
    if (id === undefined) return
    this.#jobs.set(id, jobView(id, state, { startedAtMs: pick, orderKey: `1${pick % 7}${id}` }))
    this.#changed.add(id)
  }
  remove(pick: number): void {
    const id = this.#pick(pick)
    if (id === undefined) return
    this.#jobs.delete(id)
    this.#changed.add(id)
  }
  flush(): QueuePatch {
    const ids = [...this.#changed]
    this.#changed.clear()
    this.#revision += 1
    const upserted = ids.flatMap((id) => this.#jobs.get(id) ?? [])
    const removed = ids.filter((id) => !this.#jobs.has(id))
    return {
      revision: this.#revision,
      upserted,
      removed,
      counts: this.counts(),
      condition: 'working',
    }
  }
  snapshot(after: JobId | null): QueueSnapshot {
    const jobs = this.rows()
      .filter(({ id }) => id > (after ?? 0))
      .slice(0, chunkRows)
    const next = jobs.length === chunkRows ? (jobs.at(-1)?.id ?? null) : null
    return { revision: this.#revision, jobs, next, counts: this.counts(), condition: 'working' }
  }
  rows(): JobView[] {
    return [...this.#jobs.values()].sort((a, b) => a.id - b.id)
  }
  counts() {
    return countJobs(this.#jobs.values())
  }
  #pick(pick: number): JobId | undefined {
    const ids = [...this.#jobs.keys()]
    return ids[pick % Math.max(1, ids.length)]
  }
}

/** The window with its two lines to main; each keeps its order, and they may overtake each other. */
class Window {
  projection: QueueProjection = initialProjection
  readonly #main: Main
  readonly #patches: QueuePatch[] = []
  readonly #answers: { readonly load: number; readonly chunk: QueueSnapshot }[] = []
  #asked = ''

  constructor(main: Main) {
    this.#main = main
  }
  /** Main takes the window's question, if it has a new one, and answers from what is true now. */
  answer(): boolean {
    const { load } = this.projection
    if (load === null || this.#asked === `${load.number}/${load.after}`) return false
    this.#asked = `${load.number}/${load.after}`
    this.#answers.push({ load: load.number, chunk: this.#main.snapshot(load.after) })
    return true
  }
  send(patch: QueuePatch): void {
    this.#patches.push(patch)
  }
  losePatch(): void {
    this.#patches.pop()
  }
  takePatch(): boolean {
    const patch = this.#patches.shift()
    if (patch !== undefined) this.projection = applyPatch(this.projection, patch)
    return patch !== undefined
  }
  takeChunk(): boolean {
    const answer = this.#answers.shift()
    if (answer !== undefined) {
      this.projection = applyChunk(this.projection, answer.load, answer.chunk)
    }
    return answer !== undefined
  }
}

const step = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: 'publish' } as const) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      pick: fc.nat(),
      state: fc.constantFrom(...jobStates),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), pick: fc.nat() }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'flush' } as const) },
  { weight: 3, arbitrary: fc.constant({ kind: 'answer' } as const) },
  { weight: 3, arbitrary: fc.constant({ kind: 'takePatch' } as const) },
  { weight: 3, arbitrary: fc.constant({ kind: 'takeChunk' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'losePatch' } as const) },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

function perform(main: Main, window: Window, action: Step): void {
  switch (action.kind) {
    case 'publish':
      return main.publish()
    case 'change':
      return main.change(action.pick, action.state)
    case 'remove':
      return main.remove(action.pick)
    case 'flush':
      return window.send(main.flush())
    case 'losePatch':
      return window.losePatch()
    case 'answer':
      return void window.answer()
    case 'takePatch':
      return void window.takePatch()
    case 'takeChunk':
      return void window.takeChunk()
  }
}

describe('queue projection', () => {
  test('comes to main’s truth after any interleaving of chunks, patches and losses', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.array(step, { maxLength: 120 }), (published, steps) => {
        const main = new Main()
        const window = new Window(main)
        for (let i = 0; i < published; i += 1) main.publish()

        for (const action of steps) perform(main, window, action)

        // Two more patches: the first may be the one that shows a gap.
        for (let i = 0; i < 2; i += 1) {
          window.send(main.flush())
          while (window.takePatch() || window.answer() || window.takeChunk());
        }
        expect(window.projection.load).toBeNull()
        expect(window.projection.rows).toEqual(main.rows())
        expect(window.projection.groups).toEqual(groupRows(main.rows()))
        expect(window.projection.counts).toEqual(main.counts())
      }),
      { numRuns: 2_000 },
    )
  })

  test('shows the first chunk before the rest is there', () => {
    const chunk = {
      revision: 0,
      jobs: [jobView(1)],
      next: 1,
      counts: countJobs([jobView(1)]),
      condition: 'working',
    } as const
    const projection = applyChunk(initialProjection, 1, chunk)

    expect(projection.rows).toHaveLength(1)
    expect(projection.load?.after).toBe(1)
  })

  test('keeps what it shows until a new snapshot is complete', () => {
    const whole = live([jobView(1), jobView(2)])
    const gap = applyPatch(whole, patchOf(9, [jobView(3)]))
    const half = applyChunk(gap, 2, { ...chunkOf([jobView(1)]), revision: 9, next: 1 })

    expect(gap.load).not.toBeNull()
    expect(half.rows).toBe(whole.rows)
  })

  test('a change in place keeps the groups, so that the list does not render', () => {
    const before = live([jobView(1, 'running'), jobView(2)])
    const after = applyPatch(before, patchOf(1, [jobView(1, 'running', { planSummary: 'H.264' })]))

    expect(after.groups).toBe(before.groups)
    expect(after.rows[0]?.planSummary).toBe('H.264')
    expect(after.rows[1]).toBe(before.rows[1])
  })

  test('applies patches that came before the first chunk, without asking again', () => {
    const early = applyPatch(
      applyPatch(initialProjection, patchOf(4, [jobView(1)])),
      patchOf(5, []),
    )
    const chunk = { ...chunkOf([]), revision: 3 }
    const projection = applyChunk(early, 1, chunk)

    expect(projection.load).toBeNull()
    expect(projection.revision).toBe(5)
    expect(projection.rows).toEqual([jobView(1)])
  })

  test('says whether the queue works', () => {
    const paused = applyPatch(live([jobView(1)]), { ...patchOf(1, []), condition: 'paused' })

    expect(paused.condition).toBe('paused')
    expect(applyPatch(paused, patchOf(2, [])).condition).toBe('working')
  })

  test('drops the answer to a load that was given up', () => {
    const gap = applyPatch(live([jobView(1)]), patchOf(9, []))

    expect(applyChunk(gap, 1, chunkOf([jobView(7)]))).toBe(gap)
  })
})

function chunkOf(jobs: readonly JobView[]): QueueSnapshot {
  return { revision: 0, jobs, next: null, counts: countJobs(jobs), condition: 'working' }
}
function live(jobs: readonly JobView[]): QueueProjection {
  return applyChunk(initialProjection, 1, chunkOf(jobs))
}
function patchOf(revision: number, upserted: readonly JobView[]): QueuePatch {
  return { revision, upserted, removed: [], counts: countJobs(upserted), condition: 'working' }
}
