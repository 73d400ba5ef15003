import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAnnouncer } from '../../../../src/renderer/announce/announcer.ts'
import { jobView } from '../queue/job-view.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('says what ended together in one go, and not again within five seconds', () => {
  const announcer = createAnnouncer(() => 0)
  const said: string[] = []
  announcer.latest.subscribe(() => said.push(announcer.latest.current().text))

  for (let id = 1; id <= 3; id += 1) announcer.settled([jobView(id, 'completed')])
  vi.advanceTimersByTime(1_000)
  announcer.settled([jobView(4, 'completed')])
  announcer.settled([jobView(5, 'completed')])
  vi.advanceTimersByTime(4_000)
  expect(said).toEqual(['3 files done. Nothing left to do.'])

  vi.advanceTimersByTime(1_000)
  expect(said).toEqual(['3 files done. Nothing left to do.', '2 files done. Nothing left to do.'])
})
