// Whether the person wants to be told of a batch.
import type { Settings } from '../../shared/settings.ts'
import type { BatchSummary } from '../queue/batches.ts'

export function isWanted(
  { failed }: Pick<BatchSummary, 'failed'>,
  notifications: Settings['notifications'],
): boolean {
  switch (notifications) {
    case 'all':
      return true
    case 'failures':
      return failed > 0
    case 'none':
      return false
  }
}
