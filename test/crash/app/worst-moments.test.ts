// Main killed at the two moments that a queue gets wrong most easily.
import { statSync, watch } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { clip } from '../../fixtures/media.ts'
import { processesIn } from '../../e2e/processes.ts'
import { storedEvents, storedJobs } from '../../e2e/queue-file.ts'
import { namesIn, newScene } from '../../e2e/scene.ts'
import { converting, start } from '../../e2e/terminal.ts'
import { expectDoneOnce, openUntilCompleted, told } from './running-job.ts'

it('between the file’s new name and the word of it: found finished, not done again', async () => {
  const scene = await newScene()
  const finished = path.join(scene.finished, 'film.mp4')
  const terminal = start(scene, ...converting(scene, scene.source('film.mp4', clip(2))))
  // Stopped within a millisecond of the name; the worker still has the folder to flush.
  const watcher = watch(scene.finished, (_kind, name) => {
    if (name !== 'film.mp4') return
    terminal.kill('SIGSTOP')
    watcher.close()
  })
  await expect.poll(() => namesIn(scene.finished), { timeout: 20_000 }).toEqual(['film.mp4'])
  // The worker says that it is done; nobody listens.
  await delay(200)
  terminal.kill('SIGKILL')
  await terminal.ended()
  await expect.poll(() => processesIn(scene.folder), { timeout: 5_000 }).toEqual([])
  expect(storedJobs(scene), 'the moment was hit').toMatchObject([
    { state: 'running', intent: expect.stringContaining(finished) },
  ])
  const { ino, mtimeMs } = statSync(finished)

  await openUntilCompleted(scene)
  await expectDoneOnce(scene)
  expect(statSync(finished)).toMatchObject({ ino, mtimeMs })
  expect(storedEvents(scene).filter((kind) => kind === 'planned')).toHaveLength(1)
  expect(told(scene)).toEqual(['film.mp4 is ready'])
})

it('between telling the person and writing down that they were told: told once more', async () => {
  const scene = await newScene()
  const terminal = start(scene, ...converting(scene, scene.source('film.mp4', clip(2))))
  // Within the call of Notify, before it is answered.
  await scene.desktop.notifications.waitFor(() => {
    terminal.kill('SIGKILL')
    return true
  }, 30_000)
  await terminal.ended()
  await openUntilCompleted(scene)
  await openUntilCompleted(scene)
  await expectDoneOnce(scene)
  expect(told(scene)).toEqual(['film.mp4 is ready', 'film.mp4 is ready'])
})
