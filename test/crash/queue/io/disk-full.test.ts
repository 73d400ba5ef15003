// The disk that holds the queue is full: publishing throws and leaves nothing behind, and goes on as soon
// as there is space.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { buildShim } from './build-shim.ts'
import type { DiskFullReport } from './disk-full.ts'
import { ownMounts } from './own-mounts.ts'
import { makeWorkFolder } from './work-folder.ts'

const program = fileURLToPath(new URL('disk-full.ts', import.meta.url))
const limitMs = 120_000

function newFolder(): string {
  const folder = path.join(makeWorkFolder(), 'disk')
  mkdirSync(folder)
  onTestFinished(() => rmSync(path.dirname(folder), { recursive: true, force: true }))
  return folder
}

function run(command: readonly string[], environment: NodeJS.ProcessEnv = {}): DiskFullReport {
  const [name = '', ...args] = command
  const env = { ...process.env, ...environment }
  const result = spawnSync(name, args, { env, encoding: 'utf8', timeout: limitMs })
  expect(result.status, result.stderr).toBe(0)
  return JSON.parse(result.stdout) as DiskFullReport
}

const kept: DiskFullReport = {
  accepted: Array.from({ length: 8 }, () => expect.any(Number) as number),
  lost: 0,
  problems: [],
  slowestOpenMs: expect.any(Number) as number,
}

describe.runIf(process.platform === 'linux')('a full disk', () => {
  it.runIf(ownMounts !== null)('of 2 MiB takes what fits', { timeout: limitMs }, () => {
    const folder = newFolder()
    const script = `mount -t tmpfs -o size=2m none "$1" && exec "$2" "$3" "$1" tmpfs`
    const args = ['sh', '-c', script, 'sh', folder, process.execPath, program]
    const report = run([...(ownMounts ?? []), ...args])
    expect(report).toEqual(kept)
    expect(report.accepted[0]).toBeGreaterThan(100)
    expect(report.slowestOpenMs).toBeLessThan(3_000)
  })

  it('that refuses each write is waited for', { timeout: limitMs }, () => {
    const folder = newFolder()
    const environment = { LD_PRELOAD: buildShim(), REELMILL_IO_FOLDER: folder }
    const report = run([process.execPath, program, folder, 'shim'], environment)
    expect(report).toEqual(kept)
    expect(report.slowestOpenMs).toBeLessThan(3_000)
  })
})
