// Jobs for the window's tests.
import { orderKeyOf } from '../../../../src/core/queue/order-key.ts'
import type { JobCounts, JobState, JobView } from '../../../../src/shared/job.ts'

export function jobView(
  id: number,
  state: JobState = 'queued',
  fields: Partial<JobView> = {},
): JobView {
  const ended = state === 'completed' || state === 'failed' || state === 'cancelled'
  return {
    id,
    state,
    inputPath: `/videos/clip-${id}.mov`,
    presetId: 'fast-1080p',
    destinationDir: '/videos',
    outputPath: state === 'completed' ? `/videos/clip-${id}.mp4` : null,
    inputSizeBytes: 1000,
    outputSizeBytes: state === 'completed' ? 400 : null,
    planSummary: null,
    facts: null,
    hasThumbnail: false,
    error: null,
    priority: 0,
    orderKey: orderKeyOf(id),
    publishedAtMs: 1_000,
    startedAtMs: state === 'queued' ? null : 2_000,
    finishedAtMs: ended ? 3_000 : null,
    ...fields,
  }
}

export function countJobs(jobs: Iterable<JobView>): JobCounts {
  const counts = {
    queued: 0,
    scheduled: 0,
    running: 0,
    paused: 0,
    completed: 0,
    failed: 0,
    cancelled: 0,
  }
  for (const { state } of jobs) counts[state] += 1
  return counts
}
