// The power fails at any moment of a working day: what the queue has answered is there, whole.
import { describe, expect, it } from 'vitest'
import { limitMs, onlyImage, replayLine, runs, seed } from './budget.ts'
import type { ShardOrder, ShardReport } from './power-cut-shard.ts'
import { runShards } from './run-shards.ts'

/** Cuts the power `images` times, says what was found, and adds up the shards' reports. */
async function cutPower(
  name: string,
  images: number,
  order: Pick<ShardOrder, 'scenario' | 'synchronous' | 'imagesOfOne'>,
): Promise<ShardReport> {
  const startedMs = Date.now()
  const reports = await runShards<ShardReport>('power-cut-shard.ts', (shard, shards) => {
    const whole: ShardOrder = { ...order, seed, shard, shards, images, only: onlyImage }
    return { argument: JSON.stringify(whole) }
  })
  const sum = (pick: (report: ShardReport) => number) =>
    reports.reduce((total, report) => total + pick(report), 0)
  const total: ShardReport = {
    recordings: sum((report) => report.recordings),
    images: sum((report) => report.images),
    atStake: sum((report) => report.atStake),
    verdicts: {
      exact: sum(({ verdicts }) => verdicts.exact),
      ahead: sum(({ verdicts }) => verdicts.ahead),
      lost: sum(({ verdicts }) => verdicts.lost),
      corrupt: sum(({ verdicts }) => verdicts.corrupt),
    },
    findings: reports.flatMap(({ findings }) => findings),
  }
  const { exact, ahead, lost, corrupt } = total.verdicts
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1)
  process.stderr.write(
    `${name}: ${total.images} images of ${total.recordings} recordings, ${total.atStake} with something ` +
      `unsynced; ${exact} exact, ${ahead} ahead, ${lost} lost, ${corrupt} corrupt (seed ${seed}, ${seconds} s)\n`,
  )
  return total
}

/** The first findings, each with the line that replays it. */
function told({ findings }: ShardReport, test: string): readonly string[] {
  return findings
    .slice(0, 5)
    .map(({ kind, reason, image }) => `${kind}: ${reason}\n  ${replayLine(test, image)}`)
}

// The shim is made for Linux; SQLite's own code above the system calls is the same everywhere.
describe.runIf(process.platform === 'linux')('after a power cut', { timeout: limitMs }, () => {
  it('the queue is as it last answered', async ({ task }) => {
    const report = await cutPower('power cut', runs, {
      scenario: 'power',
      synchronous: null,
      imagesOfOne: 100,
    })
    expect(told(report, task.name)).toEqual([])
    if (onlyImage !== null) return
    expect(report.images).toBe(runs)
    // Else the cuts fell where nothing could be lost.
    expect(report.atStake).toBeGreaterThan(runs / 5)
    expect(report.verdicts.ahead).toBeGreaterThan(0)
  })

  it('the queue keeps its word though a flush had failed before', async ({ task }) => {
    const report = await cutPower('power cut after a failed flush', runs / 4, {
      scenario: 'failed-sync',
      synchronous: null,
      imagesOfOne: 25,
    })
    expect(told(report, task.name)).toEqual([])
  })

  // Controls: were these sound, the test above could not see what it looks for.
  describe.runIf(onlyImage === null)('a queue that flushes less', () => {
    it('has lost answered steps with synchronous=NORMAL', async () => {
      const report = await cutPower('control NORMAL', runs / 10, {
        scenario: 'power',
        synchronous: 'NORMAL',
        imagesOfOne: 25,
      })
      expect(report.verdicts.lost).toBeGreaterThan(report.images / 4)
      expect(report.verdicts.corrupt).toBe(0)
    })

    it('is damaged with synchronous=OFF', async () => {
      const report = await cutPower('control OFF', runs / 10, {
        scenario: 'power',
        synchronous: 'OFF',
        imagesOfOne: 25,
      })
      expect(report.verdicts.lost).toBeGreaterThan(report.images / 4)
      expect(report.verdicts.corrupt).toBeGreaterThan(0)
    })
  })
})
