import { expect, it } from 'vitest'
import { reachOf, selectedJobs } from '../../../../src/renderer/selection/selected-jobs.ts'
import { jobView } from '../queue/job-view.ts'

it('finds the jobs behind few ids and behind many, in the order of the list', () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => jobView(index + 1))
  expect(selectedJobs(rows, new Set([9, 3, 7_000])).map(({ id }) => id)).toEqual([3, 9])
  const many = new Set(rows.map(({ id }) => id).filter((id) => id % 2 === 0))
  expect(selectedJobs(rows, many).map(({ id }) => id)).toEqual([...many])
})

it('offers each job what is for it', () => {
  const reach = reachOf([
    jobView(1, 'queued'),
    jobView(2, 'scheduled'),
    jobView(3, 'running'),
    jobView(4, 'paused'),
    jobView(5, 'completed'),
    jobView(6, 'failed'),
    jobView(7, 'cancelled'),
  ])
  expect(reach).toEqual({
    pause: [1, 2, 3],
    resume: [4],
    cancel: [1, 2, 3, 4],
    retry: [2, 6, 7],
    remove: [5, 6, 7],
    move: [1, 2],
    change: [1, 2, 4],
  })
})
