// A queue that may not be written: its opening throws at once, says why, and leaves all as it was.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { OpenReport } from './open-once.ts'
import { ownMounts } from './own-mounts.ts'
import { stepEnvironment } from './step-environment.ts'
import { openWatchedQueue } from './watched-queue.ts'
import { makeWorkFolder } from './work-folder.ts'
import { performStep } from './workload-step.ts'

const program = fileURLToPath(new URL('open-once.ts', import.meta.url))
const isRoot = process.getuid?.() === 0

/** A queue with some jobs in it, closed, or left behind with its log as by a killed process. */
function makeQueue(end: 'closed' | 'killed'): { readonly folder: string; readonly file: string } {
  const parent = makeWorkFolder()
  onTestFinished(() => {
    chmodSync(path.join(parent, 'data'), 0o755)
    rmSync(parent, { recursive: true, force: true })
  })
  chmodSync(parent, 0o755)
  const folder = path.join(parent, 'data')
  mkdirSync(folder)
  const file = path.join(folder, 'queue.sqlite')
  const environment = stepEnvironment(1)
  const watched = openWatchedQueue(file, environment)
  for (let step = 1; step <= 20; step += 1) {
    environment.begin(step)
    performStep(watched, 1, step)
  }
  if (end === 'closed') {
    watched.queue.close()
    return { folder, file }
  }
  const left = contentOf(folder)
  watched.queue.close()
  for (const [name, content] of left) writeFileSync(path.join(folder, name), content)
  return { folder, file }
}

function contentOf(folder: string): Map<string, Buffer> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name))]),
  )
}

function openOnce(
  file: string,
  user: 'nobody' | '' = isRoot ? 'nobody' : '',
  before: readonly string[] = [],
): OpenReport {
  const [command, ...args] = [...before, process.execPath, program, file, user]
  const result = spawnSync(command, args, { encoding: 'utf8', timeout: 30_000 })
  expect(result.status, result.stderr).toBe(0)
  return JSON.parse(result.stdout) as OpenReport
}

/** What the person is told; fails when it took long, or when anything was touched. */
function refusalOf(folder: string, file: string): string | null {
  const before = contentOf(folder)
  const { problem, openMs } = openOnce(file)
  expect(openMs).toBeLessThan(3_000)
  expect(contentOf(folder)).toEqual(before)
  return problem
}

describe.runIf(process.platform !== 'win32')('a queue that may not be written', () => {
  for (const end of ['closed', 'killed'] as const) {
    it(`because of its file (${end})`, () => {
      const { folder, file } = makeQueue(end)
      chmodSync(folder, 0o777)
      for (const name of readdirSync(folder)) chmodSync(path.join(folder, name), 0o444)
      expect(refusalOf(folder, file)).toBe('queue.unwritable')
    })

    it.runIf(ownMounts !== null)(`because of its disk (${end})`, () => {
      const { folder, file } = makeQueue(end)
      const mount = `mount -t tmpfs none "$1/disk" && cp -p "$1"/queue* "$1/disk" &&
        mount -o remount,ro "$1/disk" && shift && exec "$@"`
      mkdirSync(path.join(folder, 'disk'))
      const within = path.join(folder, 'disk', path.basename(file))
      const { problem, openMs } = openOnce(within, '', [
        ...(ownMounts ?? []),
        'sh',
        '-c',
        mount,
        'sh',
        folder,
      ])
      expect(problem).toBe('queue.unwritable')
      expect(openMs).toBeLessThan(3_000)
    })
  }

  it('because of its folder', () => {
    const { folder, file } = makeQueue('closed')
    chmodSync(file, 0o666)
    chmodSync(folder, 0o555)
    expect(refusalOf(folder, file)).toBe('queue.unwritable')
  })

  it('because its folder may not be looked into', () => {
    const { folder, file } = makeQueue('closed')
    chmodSync(folder, 0o000)
    const { error, openMs } = openOnce(file)
    expect(error).not.toBeNull()
    expect(openMs).toBeLessThan(3_000)
  })

  it('because its folder is not there', () => {
    const { folder } = makeQueue('closed')
    const { error, openMs } = openOnce(path.join(folder, 'elsewhere', 'queue.sqlite'))
    expect(error).toContain('directory does not exist')
    expect(openMs).toBeLessThan(3_000)
    expect(readdirSync(folder)).not.toContain('elsewhere')
  })
})
