// `kill -9` at any moment, hundreds of times: what the queue has answered is there, and it goes on.
import { describe, expect, it } from 'vitest'
import { limitMs, replayLine, runs, seed } from './budget.ts'
import type { KillOrder, KillReport } from './kill-shard.ts'
import { runShards } from './run-shards.ts'

/** 264 to 2,000 power-cut images: with the 36 of the whole app, 300 a run. */
const kills = Math.ceil((runs * 264) / 2_000)

/** A kill takes half a second to three, by how busy the machine is. */
const killLimitMs = Math.max(limitMs, kills * 3_000)

describe('killed at random moments', { timeout: killLimitMs }, () => {
  it('the queue is as it last answered, and goes on', async ({ task }) => {
    const startedMs = Date.now()
    const reports = await runShards<KillReport>('kill-shard.ts', (shard, shards) => {
      const order: KillOrder = { seed: seed + shard * 10_000, kills: Math.ceil(kills / shards) }
      return { argument: JSON.stringify(order) }
    })
    const sum = (pick: (report: KillReport) => number) =>
      reports.reduce((total, report) => total + pick(report), 0)
    const [killed, inMidStep] = [sum((report) => report.kills), sum((report) => report.inMidStep)]
    const seconds = ((Date.now() - startedMs) / 1000).toFixed(1)
    process.stderr.write(
      `kill -9: ${killed} kills, ${inMidStep} in mid-step (seed ${seed}, ${seconds} s)\n`,
    )
    const findings = reports.flatMap((report) => report.findings)
    expect(findings.map((finding) => `${finding}\n  ${replayLine(task.name)}`)).toEqual([])
    expect(killed).toBeGreaterThanOrEqual(kills)
    // Else the kills fell where nothing could be lost.
    expect(inMidStep).toBeGreaterThan(kills / 10)
  })
})
