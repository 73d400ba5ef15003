// Draws sequences of steps: single ones, and short stories that reach what chance alone seldom does.
import fc from 'fast-check'
import { errorCodes, type ErrorCode } from '../../src/shared/errors.ts'
import type { EndKind, Step } from './step.ts'

const secondMs = 1_000
const hourMs = 3_600 * secondMs

const pick = fc.nat({ max: 40 })
const few = fc.array(pick, { minLength: 1, maxLength: 4, size: 'max' })

const code: fc.Arbitrary<ErrorCode> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<ErrorCode>('ffmpeg.stalled') },
  { weight: 1, arbitrary: fc.constant<ErrorCode>('destination.full') },
  { weight: 1, arbitrary: fc.constant<ErrorCode>('destination.gone') },
  { weight: 2, arbitrary: fc.constantFrom(...errorCodes) },
)
const endKind = fc.constantFrom<EndKind>(
  'completed',
  'failed',
  'cancelled',
  'interrupted',
  'crashed',
)
const luck = fc.constantFrom(0, 0.25, 0.5, 0.75, 1)

const publish: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('publish' as const),
  files: fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 5, size: 'max' }),
  preset: fc.nat({ max: 1 }),
  seal: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
})
const end: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('end' as const),
  attempt: pick,
  kind: endKind,
  code,
  luck,
  claimNext: fc.boolean(),
})
const work: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('work' as const),
  attempt: pick,
  phases: fc.integer({ min: 1, max: 5 }),
})
const late: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('late' as const),
  attempt: pick,
  report: fc.oneof(fc.constantFrom('plan' as const, 'ffmpeg' as const, 'intent' as const), endKind),
})
const restart: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('restart' as const),
  how: fc.constantFrom('quit' as const, 'cut-off' as const),
  skipIds: fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    fc.constantFrom(50, 3_800, 250_000, 1_000_000),
  ),
})
const ask: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(
    'cancel' as const,
    'retry' as const,
    'pause' as const,
    'resume' as const,
    'remove' as const,
  ),
  jobs: few,
})
/** Moves mostly, and what makes them interesting. */
function orderOf(job: fc.Arbitrary<number>): fc.Arbitrary<Step> {
  return fc.oneof(
    fc.record({
      do: fc.constant('priority' as const),
      jobs: fc.tuple(job),
      priority: fc.integer({ min: -1, max: 1 }),
    }),
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('move' as const),
        job,
        before: fc.option(job, { freq: 4 }),
      }),
    },
  )
}
const change: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('change' as const),
  jobs: few,
  preset: fc.option(fc.nat({ max: 1 }), { nil: null }),
  folder: fc.option(fc.nat({ max: 3 }), { nil: null }),
})
const clock: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('clock' as const),
  byMs: fc.oneof(
    fc.integer({ min: 0, max: 30 * secondMs }),
    fc.integer({ min: -20 * 60 * secondMs, max: 20 * 60 * secondMs }),
    fc.integer({ min: 0, max: 9 * hourMs }),
    // Longer than jobs are kept, and than the history: so much that no clock set back by minutes blurs it.
    fc.constantFrom(200 * 24 * hourMs, 400 * 24 * hourMs),
  ),
})
const clockToDue: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('clock-to-due' as const),
  shortMs: fc.constantFrom(0, 1, 2_000),
})
const rare: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('seal' as const) }),
  fc.record({ do: fc.constant('pause-queue' as const), paused: fc.boolean() }),
  fc.record({ do: fc.constant('wake-folder' as const), folder: pick }),
  fc.record({
    do: fc.constant('process' as const),
    process: fc.nat({ max: 2 }),
    startedAt: fc.option(fc.nat({ max: 1 }), { freq: 4 }),
    gone: fc.boolean(),
  }),
  fc.record({ do: fc.constant('sweep' as const) }),
  fc.record({ do: fc.constant('prune' as const) }),
  fc.record({ do: fc.constant('lose-part' as const), job: pick }),
  fc.record({ do: fc.constant('finish-all' as const) }),
)
const notify: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('notify' as const),
  limit: fc.constantFrom(1, 3, 500),
  dies: fc.boolean(),
})

const claim: fc.Arbitrary<Step> = fc.constant({ do: 'claim' })
const plain: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: publish },
  { weight: 7, arbitrary: claim },
  { weight: 6, arbitrary: work },
  { weight: 8, arbitrary: end },
  { weight: 2, arbitrary: late },
  { weight: 1, arbitrary: restart },
  { weight: 7, arbitrary: ask },
  { weight: 3, arbitrary: orderOf(pick) },
  { weight: 2, arbitrary: change },
  { weight: 1, arbitrary: clock },
  { weight: 1, arbitrary: clockToDue },
  { weight: 2, arbitrary: fc.constant<Step>({ do: 'wake-due' }) },
  { weight: 2, arbitrary: notify },
  { weight: 4, arbitrary: rare },
)

const failing: fc.Arbitrary<Step> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), plain)
  .map(([at, step]) => ({ do: 'failing', at, step }))

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 9, arbitrary: plain },
  { weight: 1, arbitrary: failing },
)

const stall: fc.Arbitrary<Step> = luck.map((drawn) => ({
  do: 'end',
  attempt: 0,
  kind: 'failed',
  code: 'ffmpeg.stalled',
  luck: drawn,
  claimNext: false,
}))

/** Mostly the right time to look for what is due; sometimes a little early, or after the clock was set. */
const looks: readonly Step[] = [
  { do: 'clock-to-due', shortMs: 0 },
  { do: 'clock-to-due', shortMs: 1 },
  { do: 'clock-to-due', shortMs: 0 },
  { do: 'clock', byMs: -hourMs },
]

/** The same thing goes wrong again and again. */
const relapse: fc.Arbitrary<Step[]> = fc
  .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 0, max: 3 }), fc.oneof(stall, end))
  .map(([times, phases, ending]) =>
    Array.from({ length: times }, (_, time): Step[] => [
      looks[time % looks.length] as Step,
      { do: 'wake-due' },
      { do: 'claim' },
      { do: 'work', attempt: 0, phases },
      ending.do === 'end' ? { ...ending, attempt: 0, claimNext: false } : ending,
    ]).flat(),
  )

/** The app, a worker or the file goes away around the moment when the finished file gets its name. */
const nearTheEnd: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.integer({ min: 3, max: 5 }),
    fc.array(fc.oneof(restart, end, ask, rare), { minLength: 1, maxLength: 3, size: 'max' }),
    fc.integer({ min: 1, max: 5 }),
  )
  .map(([phases, upset, after]) =>
    [
      { do: 'claim' } as const,
      { do: 'work', attempt: 0, phases } as const,
      upset,
      { do: 'claim' } as const,
      { do: 'work', attempt: 0, phases: after } as const,
    ].flat(),
  )

/** A few jobs, put in order while some of them come and go. */
const sorting: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.uniqueArray(fc.nat({ max: 11 }), { minLength: 4, maxLength: 5 }),
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: orderOf(fc.nat({ max: 4 })) },
        fc.record({
          do: fc.constantFrom('cancel' as const, 'retry' as const),
          jobs: fc.tuple(fc.nat({ max: 4 })),
        }),
      ),
      { minLength: 2, maxLength: 12, size: 'max' },
    ),
  )
  .map(([files, upset]) => [{ do: 'publish', files, preset: 0, seal: true } as const, upset].flat())

/** What was told of as failed is tried once more, in parts. */
const secondThoughts: fc.Arbitrary<Step[]> = fc
  .tuple(publish, fc.array(fc.tuple(few, endKind), { minLength: 1, maxLength: 3, size: 'max' }))
  .map(([first, rounds]) =>
    [
      first,
      endings('failed', 3),
      { do: 'notify', limit: 500, dies: false } as const,
      rounds.flatMap(([jobs, kind]) => [{ do: 'retry', jobs } as const, endings(kind, 1)].flat()),
    ].flat(),
  )

function endings(kind: EndKind, count: number): Step[] {
  return Array.from({ length: count }, (): Step[] => [
    { do: 'claim' },
    { do: 'end', attempt: 0, kind, code: 'input.not-media', luck: 0.5, claimNext: false },
  ]).flat()
}

/** @param maxLength of steps and stories together. */
export function anySteps(maxLength: number): fc.Arbitrary<Step[]> {
  return fc
    .array(
      fc.oneof(
        { weight: 40, arbitrary: step.map((one) => [one]) },
        { weight: 2, arbitrary: relapse },
        { weight: 2, arbitrary: nearTheEnd },
        { weight: 1, arbitrary: secondThoughts },
        { weight: 1, arbitrary: sorting },
      ),
      { maxLength, size: 'max' },
    )
    .map((parts) => parts.flat())
}
