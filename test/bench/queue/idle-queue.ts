// A queue at rest: some history, two jobs that the person holds back, one that waits for its next try.
import { openQueue, systemEnvironment } from '../../../src/main/queue/queue.ts'
import { appError } from '../../../src/shared/errors.ts'
import { preset, seedHistory } from './seed-history.ts'

/** So far ahead is the next try: longer than the measurement, shorter than the longest wait there is. */
const aheadMs = 8 * 60 * 1000

export async function leaveIdleQueue(file: string): Promise<void> {
  seedHistory(file, 1000)
  const queue = openQueue(file, { ...systemEnvironment, now: () => Date.now() + aheadMs })
  const batch = queue.openBatch()
  const letters = ['a', 'b', 'c'].map((name) => ({
    inputPath: `/videos/${name}.mov`,
    inputSizeBytes: 1000,
    destinationDir: '/videos',
  }))
  queue.publish(batch, preset, letters)
  queue.sealBatch(batch)
  const stalled = queue.claim()
  if (stalled === null) throw new Error('expected a job to claim')
  queue.settle(stalled.attempt, { kind: 'failed', error: appError('ffmpeg.stalled') })
  queue.setPaused(true)
  queue.close()
  // The day's copy is work, however rare, and not what is measured here.
  const today = openQueue(file)
  await today.takeDailySnapshot(async () => true)
  today.close()
}
