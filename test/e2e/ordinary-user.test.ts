// As a person runs it: no root, and Chromium's sandbox as the system has it.
import { expect, it } from 'vitest'
import { processesIn, statusOf } from './processes.ts'
import { Reelmill } from './reelmill.ts'
import { namesIn, newScene } from './scene.ts'

/** Linux's word for system calls behind a filter. */
const filtered = '2'

it('shows the page in the system’s own sandbox, and does its work from there', async () => {
  const scene = await newScene({ asOrdinaryUser: true })
  const window = await Reelmill.open(scene)
  const main = statusOf(window.pid)
  expect(main['Uid']).not.toMatch(/\b0\b/)

  const renderers = processesIn(scene.folder).filter(({ commandLine }) =>
    commandLine.includes('--type=renderer'),
  )
  expect(renderers).toHaveLength(1)
  for (const { pid, commandLine } of renderers) {
    expect(commandLine).not.toContain('--no-sandbox')
    const renderer = statusOf(pid)
    expect(renderer['Seccomp']).toBe(filtered)
    expect(renderer['NoNewPrivs']).toBe('1')
    // A process number of its own: it cannot even name the others.
    expect(renderer['NSpid']?.split(/\s+/).length).toBeGreaterThan(1)
  }

  await window.invoke('settings.change', { destinationDir: scene.finished })
  await window.drop(scene.source('holiday.mp4'))
  await window.waitForRow('holiday.mp4', 'completed')
  expect(namesIn(scene.finished)).toEqual(['holiday.mp4'])
  expect(await window.close()).toBe(0)
})
