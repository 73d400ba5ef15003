// One Reelmill owns a queue; whoever starts a second one reaches the first.
import { statSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import BetterSqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { clip } from '../fixtures/media.ts'
import { convertInRealTime } from './pace.ts'
import { appsIn, encodersIn, statusOf } from './processes.ts'
import { namesIn, newScene, type Scene } from './scene.ts'
import {
  ask,
  converting,
  quit,
  runningStates,
  start,
  startWindow,
  type Terminal,
} from './terminal.ts'

it('adds to the queue of the Reelmill that runs, and leaves', async () => {
  const scene = await newScene()
  const window = await startWindow(scene)
  const added = await ask(scene, 'add', scene.source('a.mp4'), '--to', scene.finished, '--json')
  expect(added.all('published')).toMatchObject([{ job: { id: 1 } }])
  expect(added.all('note')).toEqual([])
  expect(added.code).toBe(0)
  await expect.poll(() => runningStates(scene), { timeout: 30_000 }).toEqual(['completed'])
  expect(namesIn(scene.finished)).toEqual(['a.mp4'])
  expect(appsIn(scene.folder).map(({ pid }) => pid)).toEqual([window.pid])
  await quit(window)
})

it('shows the progress of a job that another process does', async () => {
  const scene = await newScene()
  convertInRealTime(scene)
  const window = await startWindow(scene)
  const answer = await ask(scene, ...converting(scene, scene.source('a.mp4', clip(3))))
  expect(new Set(answer.all('progress').map(({ fraction }) => fraction)).size).toBeGreaterThan(3)
  expect(answer.all('settled')).toMatchObject([{ state: 'completed' }])
  expect(answer.code).toBe(0)
  await quit(window)
})

it('cancels a job that runs, with its ffmpeg and its part file', async () => {
  const scene = await newScene()
  convertInRealTime(scene)
  const waiting = start(scene, ...converting(scene, scene.source('a.mp4', clip(60))))
  await waiting.next('progress', ({ phase }) => phase === 'encoding')
  expect(encodersIn(scene.folder)).toHaveLength(1)
  const cancelled = await ask(scene, 'cancel', '1', '--json')
  expect(cancelled.all('done')).toMatchObject([{ action: 'cancel', jobId: 1 }])
  expect(await waiting.ended()).toEqual({ code: 1, signal: null })
  expect(waiting.all('settled')).toMatchObject([{ state: 'cancelled' }])
  expect(encodersIn(scene.folder)).toEqual([])
  expect(namesIn(scene.finished)).toEqual([])
})

it('goes on with what a terminal asked for when that terminal is closed', async () => {
  const scene = await newScene()
  convertInRealTime(scene)
  const window = await startWindow(scene)
  const asked = start(scene, ...converting(scene, scene.source('a.mp4', clip(3))))
  await asked.next('started')
  asked.killGroup('SIGKILL')
  await asked.ended()
  await expect.poll(() => namesIn(scene.finished), { timeout: 30_000 }).toContain('a.mp4')
  await expect.poll(() => runningStates(scene), { timeout: 30_000 }).toEqual(['completed'])
  await quit(window)
})

it('takes all that six terminals add at the same moment, each once', async () => {
  const scene = await newScene()
  const files = [1, 2, 3, 4, 5, 6].map((number) => scene.source(`${number}.mp4`))
  const answers = await Promise.all(files.map((file) => ask(scene, 'add', file, '--json')))
  expect(answers.map(({ code }) => code)).toEqual(files.map(() => 0))
  const listed = await ask(scene, 'list', '--json')
  expect(
    listed
      .all('job')
      .map(({ job }) => job.inputPath)
      .sort(),
  ).toEqual(files)
})

it('waits for one that is slow to start, and touches nothing meanwhile', async () => {
  const scene = await newScene()
  const slow = start(scene, 'list', '--json')
  await expect.poll(() => stoppedAsOwner(slow, scene), { timeout: 20_000, interval: 1 }).toBe(true)
  expect(namesIn(scene.dataDir), 'stopped before it had its queue').not.toContain('queue.sqlite')
  const second = start(scene, 'add', scene.source('a.mp4'), '--json')
  const soon = delay(1_500).then(() => 'still waits')
  expect(await Promise.race([second.ended(), soon])).toBe('still waits')
  expect(namesIn(scene.dataDir)).not.toContain('queue.sqlite')
  slow.kill('SIGCONT')
  expect((await slow.ended()).code).toBe(0)
  expect((await second.ended()).code).toBe(0)
  expect(second.all('published')).toHaveLength(1)
})

it('says so when the one that runs does not answer, and leaves it alone', async () => {
  const scene = await newScene()
  const window = await startWindow(scene)
  window.kill('SIGSTOP')
  const listed = await ask(scene, 'list')
  expect(listed.code).toBe(1)
  expect(listed.stderr).toContain('does not answer')
  window.kill('SIGCONT')
  expect(await runningStates(scene)).toEqual([])
  await quit(window)
})

it('does the work itself when the one it asked leaves without taking it', async () => {
  const scene = await newScene()
  const address = path.join(scene.folder, 'leaving')
  let asked = 0
  const leaving = createServer((socket) => {
    asked += 1
    socket.once('data', () => socket.destroy())
  })
  leaving.listen(address)
  await once(leaving, 'listening')
  writeFileSync(path.join(scene.dataDir, 'control.json'), JSON.stringify({ address, secret: 's' }))
  const added = await ask(scene, 'add', scene.source('a.mp4'), '--json')
  leaving.close()
  expect(asked).toBe(1)
  expect(added.all('published')).toHaveLength(1)
  expect(added.code).toBe(0)
})

it('answers nobody who does not know the secret, which only its owner can read', async () => {
  const scene = await newScene()
  const window = await startWindow(scene)
  const file = path.join(scene.dataDir, 'control.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const { address } = JSON.parse(await readFile(file, 'utf8')) as { address: string }
  expect(statSync(path.dirname(address)).mode & 0o777).toBe(0o700)

  const socket = connect(address)
  let heard = ''
  socket.setEncoding('utf8').on('data', (text: string) => {
    heard += text
  })
  socket.write(`${JSON.stringify({ secret: 'guessed', command: { name: 'list' } })}\n`)
  await once(socket, 'close')
  expect(heard).toBe('')
  await quit(window)
})

/** Stops it for a look at its lock, and lets it go on when it has none yet. */
async function stoppedAsOwner(terminal: Terminal, { dataDir }: Scene): Promise<boolean> {
  if (!namesIn(dataDir).includes('owner.lock')) return false
  terminal.kill('SIGSTOP')
  await expect.poll(() => statusOf(terminal.pid)['State'], { interval: 1 }).toMatch(/^T/)
  const lock = new BetterSqlite(path.join(dataDir, 'owner.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch {
    return true
  } finally {
    lock.close()
  }
  terminal.kill('SIGCONT')
  return false
}
