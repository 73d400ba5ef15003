// What was saved, in words: an amount, or how much more it became.
import { formatBytes } from '../../shared/strings/format.ts'
import { historyViewText } from '../../shared/strings/history-view.ts'

export function savedText(bytes: number): string {
  return bytes < 0 ? historyViewText().savings.more(-bytes) : formatBytes(bytes)
}
