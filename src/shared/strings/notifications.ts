// What the operating system's notification says.
import { notificationGerman } from './de/notifications.ts'
import { notificationEnglish } from './en/notifications.ts'
import { formatBytes, formatPercent } from './format.ts'
import { inLanguages } from './language.ts'

const text = inLanguages({ en: notificationEnglish, de: notificationGerman })

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
  if ('message' in outcome) return { title: text().failed(name), body: outcome.message }
  return { title: text().ready(name), body: sizeChange(outcome) }
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
      ? text().manyReady(completed)
      : completed === 0
        ? text().manyFailed(failed)
        : text().someFailed(completed, failed)
  return { title, body: batchBody(batch) }
}

function batchBody(batch: Parameters<typeof batchNotification>[0]): string {
  if (batch.completed === 0) return text().seeList
  const { inputSizeBytes, outputSizeBytes, failed } = batch
  const saved = inputSizeBytes - outputSizeBytes
  const change = sizeChange(batch)
  const sizes = saved > 0 ? text().saved(change, formatBytes(saved)) : change
  return failed === 0 ? sizes : `${sizes}\n${text().seeList}`
}

function sizeChange(sizes: { inputSizeBytes: number; outputSizeBytes: number }): string {
  const { inputSizeBytes: before, outputSizeBytes: after } = sizes
  const change = text().sizeChange(formatBytes(before), formatBytes(after))
  return after < before ? text().smaller(change, formatPercent(1 - after / before)) : change
}
