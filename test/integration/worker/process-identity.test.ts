import { spawn } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { identifyProcess } from '../../../src/worker/process-identity.ts'
import { temporaryFolder } from './workspace.ts'

/** Clock ticks in a second, on every Linux that Electron runs on. */
const ticksPerSecond = 100

describe.skipIf(process.platform !== 'linux')('identifyProcess', () => {
  it('knows when a process started', () => {
    const { pid, startedAt } = identifyProcess(process.pid)
    expect(pid).toBe(process.pid)
    const bootedForSeconds = parseFloat(readFileSync('/proc/uptime', 'utf8'))
    const startSeconds = bootedForSeconds - process.uptime()
    expect((startedAt ?? 0) / ticksPerSecond).toBeCloseTo(startSeconds, 0)
  })

  it('is not misled by a program’s name', async () => {
    const name = join(temporaryFolder(), ') S 1 (')
    symlinkSync('/bin/sleep', name)
    const child = spawn(name, ['10'])
    onTestFinished(() => void child.kill())
    await new Promise((resolve) => child.once('spawn', resolve))
    const { startedAt } = identifyProcess(child.pid ?? 0)
    expect(startedAt).toBeGreaterThanOrEqual(identifyProcess(process.pid).startedAt ?? Infinity)
  })

  it('says nothing of a process that is gone', () => {
    expect(identifyProcess(4_194_305)).toEqual({ pid: 4_194_305, startedAt: null })
  })
})
