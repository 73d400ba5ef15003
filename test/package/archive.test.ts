// The tar.gz, as a person uses it: unpacked somewhere, started by an ordinary user.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { factsOf } from '../e2e/media-facts.ts'
import { processesIn, statusOf } from '../e2e/processes.ts'
import { namesIn, newScene } from '../e2e/scene.ts'
import { ask, converting, quit, startWindow } from '../e2e/terminal.ts'
import { emptyFolder, installer, unpackedApp } from './package.ts'

it('runs from an empty folder as an ordinary user, with window and from a terminal', async () => {
  const prefix = emptyFolder()
  execFileSync('chmod', ['755', prefix])
  execFileSync('tar', ['-xzf', installer('.tar.gz'), '-C', prefix])
  const [folder] = readdirSync(prefix) as [string]
  const executable = path.join(prefix, folder, 'reelmill')
  expect(existsSync(executable)).toBe(true)

  const scene = await newScene({ asOrdinaryUser: true, app: executable })
  const file = scene.source('holiday.mp4')
  const answer = await ask(scene, ...converting(scene, file))
  expect(answer.stderr).not.toContain('Error')
  expect(answer.all('settled')).toMatchObject([{ state: 'completed' }])
  expect(answer.code).toBe(0)
  expect(factsOf(path.join(scene.finished, 'holiday.mp4')).codecs).toEqual(['h264', 'aac'])

  const window = await startWindow(scene)
  expect(statusOf(window.pid)['Uid']).not.toMatch(/\b0\b/)
  const isRenderer = ({ commandLine }: { commandLine: string }) =>
    commandLine.includes('--type=renderer')
  await expect.poll(() => processesIn(scene.folder).filter(isRenderer)).toHaveLength(1)
  const renderer = processesIn(scene.folder).find(isRenderer)
  expect(renderer?.commandLine).not.toContain('--no-sandbox')
  const listed = await ask(scene, 'list', '--json')
  expect(listed.all('job')).toMatchObject([{ job: { state: 'completed' } }])
  await quit(window)
  expect(namesIn(scene.finished)).toEqual(['holiday.mp4'])
})

it('tells the desktop what is done, and writes down that it did', async () => {
  const scene = await newScene({ app: path.join(unpackedApp, 'reelmill') })
  const answer = await ask(scene, ...converting(scene, scene.source('a.mp4')))
  expect(answer.code).toBe(0)
  await scene.desktop.notifications.waitFor(({ title }) => title === 'a.mp4 is ready')
  const log = readFileSync(path.join(scene.dataDir, 'logs', 'reelmill.log'), 'utf8')
  expect(log).toContain('notification: shown')
})
