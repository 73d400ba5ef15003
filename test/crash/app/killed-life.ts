// One queue in the app that is killed again and again, with work at hand all the time.
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { handOver } from '../../../src/main/control/client.ts'
import { clip } from '../../fixtures/media.ts'
import { factsOf } from '../../e2e/media-facts.ts'
import { convertAtFullSpeed, convertInRealTime } from '../../e2e/pace.ts'
import { namesIn, type Scene } from '../../e2e/scene.ts'
import { ask, quit, runningQueue, start, type Terminal } from '../../e2e/terminal.ts'
import type { Random } from '../queue/io/random.ts'
import { KeptPromises } from './kept-promises.ts'
import type { Kill, Victim } from './kill-plan.ts'
import { actAt } from './moments.ts'
import { expectNoProcess, told } from './running-job.ts'
import { strike } from './strike.ts'

export interface Survived {
  /** Null when there was none, all the time. */
  readonly victim: Victim | null
  /** At the very moment; else as soon as there was somebody to kill, or when it had not come for long. */
  readonly onTime: boolean
}

/** Jobs that are still to be done. */
const atHand = 3
/** Ten milliseconds apart, for a victim that is not there at its moment. */
const patienceLooks = 300
const upWithinMs = 20_000
const doneWithinMs = 120_000

export interface KilledLife {
  /** Files that were dropped. */
  readonly jobs: number
  survive(kill: Kill): Promise<Survived>
  /** Lets all that is left be done, and looks at all that there is then. */
  finish(): Promise<void>
}

/** @param replay is told with whatever does not hold. */
export function startKilledLife(scene: Scene, random: Random, replay: string): KilledLife {
  const promises = new KeptPromises(scene)
  let window: Terminal | null = null
  let drops = 0
  let kills = 0

  function open(): Terminal {
    // Some kills find an encoder in the middle of its work, some find many ends.
    if (random.chance(0.5)) convertInRealTime(scene)
    else convertAtFullSpeed(scene)
    return start(scene)
  }

  /** A window is open, and there is work. */
  async function work(wanted: number): Promise<Terminal> {
    window ??= open()
    const isUp = async () => (await runningQueue(scene)) !== null
    await expect.poll(isUp, { timeout: upWithinMs, message: replay }).toBe(true)
    const left = (await unfinished()).length
    for (let count = left; count < wanted; count += 1) await drop()
    return window
  }

  /** A killed encoder fails its job, killed workers may: a person tries again. */
  async function unfinished(): Promise<readonly string[]> {
    const jobs = await runningQueue(scene)
    if (jobs === null) return ['no Reelmill']
    promises.listed(jobs)
    const ids = jobs.filter(({ state }) => state === 'failed').map(({ id }) => id)
    if (ids.length > 0) await handOver(scene.dataDir, { name: 'retry', ids }, () => undefined)
    return jobs.filter(({ state }) => state !== 'completed').map(({ state }) => state)
  }

  /** Answers with the first word of its being accepted. */
  async function drop(): Promise<void> {
    const paths = [scene.source(nameOf(drops), clip())]
    drops += 1
    const { dataDir, finished: destinationDir } = scene
    const command = { name: 'add', paths, presetId: null, destinationDir, wait: false } as const
    await new Promise<void>((resolve) => {
      const answered = handOver(dataDir, command, (line) => {
        if (line.type === 'published') promises.published(line.job)
        resolve()
      })
      void answered.finally(resolve)
    })
  }

  /** The next start, which only asks: it recovers, and begins no work. */
  async function recover(context: string): Promise<void> {
    const { code, ...listed } = await ask(scene, 'list', '--json')
    const message = `${context}\n${replay}`
    expect(code, `${message}\n${listed.stderr}`).toBe(0)
    await expectNoProcess(scene)
    expect(promises.findBroken(), message).toEqual([])
    promises.listed(listed.lines.flatMap((line) => (line.type === 'job' ? [line.job] : [])))
  }

  return {
    get jobs() {
      return drops
    },

    async survive(kill) {
      const { victim, at } = kill
      const endsMain = victim === 'main' || victim === 'all'
      // Some find it on its way up.
      const meetsStart = endsMain && typeof at !== 'string' && window === null
      const app = meetsStart ? open() : await work(atHand)
      window = app
      let killed = false
      const act = () => {
        killed ||= strike(scene, app, victim)
      }
      if (typeof at === 'string') {
        await actAt(at, scene, random, drop, act)
      } else {
        await sleep(at.afterMs)
        act()
      }
      const onTime = killed
      for (let looks = 0; looks < patienceLooks && !killed; looks += 1) {
        await sleep(10)
        act()
      }
      if (!killed) return { victim: null, onTime }
      kills += 1
      if (endsMain) {
        await app.ended()
        window = null
        await expectNoProcess(scene)
        await recover(JSON.stringify(kill))
      }
      return { victim, onTime }
    },

    async finish() {
      const app = await work(0)
      await expect.poll(unfinished, { timeout: doneWithinMs, message: replay }).toEqual([])
      await quit(app)
      await expectNoProcess(scene)
      await recover('at the end')

      const names = Array.from({ length: drops }, (_, index) => nameOf(index))
      expect(namesIn(scene.finished), replay).toEqual(names)
      expect(namesIn(scene.sources), replay).toEqual(names)
      const frames = factsOf(clip()).videoFrames
      for (const name of names) {
        expect(factsOf(path.join(scene.finished, name)).videoFrames, replay).toBe(frames)
      }
      // Twice only for a kill between telling and writing that down.
      const ready = told(scene).filter((title) => title.endsWith(' is ready'))
      expect(new Set(ready), replay).toEqual(new Set(names.map((name) => `${name} is ready`)))
      expect(ready.length, replay).toBeLessThanOrEqual(names.length + kills)
    },
  }
}

/** In this order they sort. */
function nameOf(index: number): string {
  return `film ${String(index).padStart(4, '0')}.mp4`
}
