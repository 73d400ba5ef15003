// What the operating system's notification says.
import { formatBytes, formatPercent } from './format.ts'

interface NotificationText {
  readonly title: string
  readonly body: string
}

/** One file: its name and what it became. */
export function singleNotification(
  name: string,
  outcome:
    | { readonly inputSizeBytes: number; readonly outputSizeBytes: number }
    | { readonly message: string },
): NotificationText {
  if ('message' in outcome)
    return { title: `${name} could not be converted`, body: outcome.message }
  return { title: `${name} is ready`, body: sizeChange(outcome) }
}

/** Several files that were dropped together. */
export function batchNotification(batch: {
  readonly completed: number
  readonly failed: number
  readonly inputSizeBytes: number
  readonly outputSizeBytes: number
}): NotificationText {
  const { completed, failed } = batch
  const title =
    failed === 0
      ? `${completed} files are ready`
      : completed === 0
        ? `${failed} files could not be converted`
        : `${completed} ${completed === 1 ? 'file is' : 'files are'} ready, ${failed} failed`
  return { title, body: batchBody(batch) }
}

const seeList = 'Reelmill’s list says why.'

function batchBody(batch: Parameters<typeof batchNotification>[0]): string {
  if (batch.completed === 0) return seeList
  const { inputSizeBytes, outputSizeBytes, failed } = batch
  const saved = inputSizeBytes - outputSizeBytes
  const sizes = saved > 0 ? `${sizeChange(batch)}: ${formatBytes(saved)} saved.` : sizeChange(batch)
  return failed === 0 ? sizes : `${sizes}\n${seeList}`
}

function sizeChange(sizes: { inputSizeBytes: number; outputSizeBytes: number }): string {
  const { inputSizeBytes: before, outputSizeBytes: after } = sizes
  const change = `${formatBytes(before)} → ${formatBytes(after)}`
  return after < before ? `${change}, ${formatPercent(1 - after / before)} smaller` : change
}
