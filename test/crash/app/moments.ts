// Tells when a running Reelmill comes to a named moment, by what can be seen from outside.
import { watch } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { encodersIn, workersIn } from '../../e2e/processes.ts'
import { killIfThere } from './strike.ts'
import type { Scene } from '../../e2e/scene.ts'
import type { Random } from '../queue/io/random.ts'
import type { Moment } from './kill-plan.ts'

/** With a job always at hand each comes within two seconds. */
const patienceMs = 6_000
/** Looking takes longer than this. */
const pauseMs = 1

/** A commit is one write to the log or several; one of the next dozen is the moment. */
const latestWrite = 12

/**
 * Calls `act` within about a millisecond of the moment, within a few of one that shows only among the
 * processes. Answers false when it did not come.
 *
 * @param drop hands over one more file; answers when the first word of its being accepted came.
 */
export async function actAt(
  moment: Moment,
  scene: Scene,
  random: Random,
  drop: () => Promise<void>,
  act: () => void,
): Promise<boolean> {
  switch (moment) {
    case 'a drop is accepted':
      await drop()
      act()
      return true
    case 'something is committed':
      return seen(
        scene.dataDir,
        (name) => name === 'queue.sqlite-wal',
        act,
        random.below(latestWrite),
      )
    case 'the part file is made':
      return seen(scene.finished, (name) => name.endsWith('.part'), act)
    case 'the file gets its name':
      return seen(scene.finished, (name) => !name.startsWith('.'), act)
    case 'a worker comes':
      return cameAnew(scene, act)
    case 'the encoder runs':
      return came(() => encodersIn(scene.folder).length > 0, act)
    case 'the encoder ends': {
      const before = () => encodersIn(scene.folder).length > 0
      return (await came(before, () => undefined)) && came(() => !before(), act)
    }
    case 'the person is told': {
      const { notifications } = scene.desktop
      const already = notifications.received.length
      try {
        // Within the call, before it is answered.
        await notifications.waitFor(() => {
          if (notifications.received.length === already) return false
          act()
          return true
        }, patienceMs)
        return true
      } catch {
        return false
      }
    }
  }
}

function seen(
  folder: string,
  fits: (name: string) => boolean,
  act: () => void,
  skipped = 0,
): Promise<boolean> {
  return new Promise((resolve) => {
    let left = skipped
    const finish = (answer: boolean) => {
      watcher.close()
      clearTimeout(timer)
      resolve(answer)
    }
    const watcher = watch(folder, (_kind, name) => {
      if (name === null || !fits(name)) return
      left -= 1
      if (left >= 0) return
      act()
      finish(true)
    })
    const timer = setTimeout(() => finish(false), patienceMs)
  })
}

/** A worker stays from one job to the next; the one that is there makes room. */
async function cameAnew(scene: Scene, act: () => void): Promise<boolean> {
  const before = new Set(workersIn(scene.folder).map(({ pid }) => pid))
  for (const pid of before) killIfThere(pid)
  return came(() => workersIn(scene.folder).some(({ pid }) => !before.has(pid)), act)
}

async function came(isThere: () => boolean, act: () => void): Promise<boolean> {
  for (const startMs = Date.now(); Date.now() - startMs < patienceMs; await sleep(pauseMs)) {
    if (!isThere()) continue
    act()
    return true
  }
  return false
}
