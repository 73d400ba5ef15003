// The whole app in a life of kills: main, its worker, its encoder and all at once, at every named moment and
// at random ones. After each end of main the next start recovers, and the ten invariants must hold; in
// the end every job is completed once and was told of.
import { describe, expect, it } from 'vitest'
import { newScene } from '../../e2e/scene.ts'
import { runs, seed } from '../queue/io/budget.ts'
import { seededRandom } from '../queue/io/random.ts'
import { startKilledLife, type Survived } from './killed-life.ts'
import { planKills, type Victim } from './kill-plan.ts'

/** 36 to 2,000 power-cut images, besides 300 of a process with nothing but the queue. */
const kills = Math.max(1, Math.ceil((runs * 18) / 1_000))
/** Of one queue; then the next begins. */
const killsAQueue = 40
const queues = Array.from({ length: Math.ceil(kills / killsAQueue) }, (_, number) => ({
  number,
  count: Math.min(killsAQueue, kills - number * killsAQueue),
}))
/** A kill takes two seconds, on a busy machine more; what is left in the end a minute. */
const limitMs = 180_000 + killsAQueue * 12_000
const replay = `npm run test:crash -- --runs ${runs} --seed ${seed} test/crash/app/random-kills`

describe('killed at every named moment and at random', { timeout: limitMs }, () => {
  it.each(queues)('queue $number loses nothing, doubles nothing', async ({ number, count }) => {
    const startedMs = Date.now()
    const random = seededRandom(seed, 'app kills', number)
    const life = startKilledLife(await newScene(), random, replay)
    const done: Survived[] = []
    for (const kill of planKills(count, random)) done.push(await life.survive(kill))
    await life.finish()
    const of = (victim: Victim | null) => done.filter((each) => each.victim === victim).length
    const onTime = done.filter((each) => each.onTime).length
    const seconds = ((Date.now() - startedMs) / 1000).toFixed(1)
    process.stderr.write(
      `app kills: ${of('main')} of main, ${of('all')} of all, ${of('worker')} of workers, ` +
        `${of('encoder')} of encoders, ${of(null)} of nobody, ${onTime} on time; ${life.jobs} jobs ` +
        `(seed ${seed}, ${seconds} s; again: ${replay})\n`,
    )
    // Else little was killed at all.
    expect(of(null)).toBeLessThanOrEqual(count / 4)
  })
})
