import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { systemTools } from '../../fixtures/system-tools.ts'
import { canRun, guardPath, isRunning, untilGone } from '../../fixtures/worker-process.ts'
import { pathWithoutSetpriv, temporaryFolder } from './workspace.ts'

/** An endless ffmpeg at the speed of its picture. */
const endless = ['-v', 'error', '-re', '-f', 'lavfi', '-i', 'testsrc', '-f', 'null', '-']

const environment = (path: string, program = systemTools().ffmpegPath) => ({
  PATH: path,
  REELMILL_GUARDED: program,
})

/** A Node process that starts a guarded ffmpeg, prints the guard's pid, and waits to be killed. */
function startParent(path: string) {
  const script = `
    const { spawn } = require('node:child_process')
    const child = spawn(${JSON.stringify(guardPath)}, ${JSON.stringify(endless)}, {
      env: { ...${JSON.stringify(environment(path))}, REELMILL_PARENT: String(process.pid) },
    })
    console.log(child.pid)`
  const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const guardPid = new Promise<number>((resolve) =>
    parent.stdout.once('data', (text: Buffer) => resolve(Number(text.toString()))),
  )
  return { parent, guardPid }
}

/** ffmpeg itself, which is the guard or a child of it. */
async function ffmpegOf(guardPid: number): Promise<number> {
  for (;;) {
    const children = readFileSync(`/proc/${guardPid}/task/${guardPid}/children`, 'utf8').split(' ')
    const found = [guardPid, ...children.filter(Boolean).map(Number)].find((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith(systemTools().ffmpegPath),
    )
    if (found !== undefined) return found
    await delay(5)
  }
}

const ways = [
  ['by the kernel', () => process.env['PATH'] ?? ''],
  ['by a lifeline', pathWithoutSetpriv],
] as const

describe.skipIf(!canRun('setpriv', '--pdeathsig', 'KILL', 'true')).each(ways)('%s', (_, path) => {
  const guarded = (...parameters: readonly string[]) =>
    spawn(guardPath, parameters, {
      env: { ...environment(path()), REELMILL_PARENT: String(process.pid) },
    })

  it.each(['SIGKILL', 'SIGTERM'] as const)('ffmpeg ends with its parent’s %s', async (signal) => {
    const { parent, guardPid } = startParent(path())
    const ffmpeg = await ffmpegOf(await guardPid)
    await delay(100)
    expect(isRunning(ffmpeg)).toBe(true)
    parent.kill(signal)
    expect(await untilGone(ffmpeg, 1000)).toBeLessThan(1000)
    expect(await untilGone(await guardPid, 1000)).toBeLessThan(1000)
  })

  it('ffmpeg ends with its parent even when it is stopped', async () => {
    const { parent, guardPid } = startParent(path())
    const ffmpeg = await ffmpegOf(await guardPid)
    process.kill(ffmpeg, 'SIGSTOP')
    parent.kill('SIGKILL')
    expect(await untilGone(ffmpeg, 1000)).toBeLessThan(1000)
  })

  it('a `q` ends ffmpeg gracefully', async () => {
    const folder = temporaryFolder()
    const output = join(folder, 'out.mkv')
    const child = guarded(...endless.slice(0, -3), '-c:v', 'ffv1', output)
    await delay(700)
    child.stdin.write('q\n')
    const [code] = await new Promise<[number | null]>((resolve) =>
      child.on('exit', (...end) => resolve([end[0]])),
    )
    // ffmpeg's codes for `q` and for a signal that it obeyed.
    expect([0, 255]).toContain(code)
    expect(readFileSync(output).length).toBeGreaterThan(1000)
  })

  it('passes arguments, output and code through as they are', async () => {
    const odd = ['a b', '', '$HOME `id` "q"', "it's", '-n', 'new\nline']
    const child = spawn(
      guardPath,
      [
        '-e',
        'process.stdout.write(JSON.stringify(process.argv.slice(1))); process.exit(7)',
        '--',
        ...odd,
      ],
      {
        env: { ...environment(path(), process.execPath), REELMILL_PARENT: String(process.pid) },
      },
    )
    let output = ''
    child.stdout.on('data', (text: Buffer) => (output += text.toString()))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(JSON.parse(output)).toEqual(odd)
    expect(code).toBe(7)
  })
})

it('a program whose parent is gone already is not started', async () => {
  const child = spawn(guardPath, endless, {
    env: { ...environment(process.env['PATH'] ?? ''), REELMILL_PARENT: '1' },
  })
  expect(await new Promise((resolve) => child.on('exit', resolve))).not.toBe(0)
})
