// What the queue's view has to show.
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { useQueueFailure, useQueueShape } from '../queue/use-queue.ts'

export type QueueContent = 'list' | 'invitation' | 'failure' | 'nothing'

/** Nothing while nothing is known: an invitation that vanishes at once would flicker. */
export function useQueueContent(): QueueContent {
  const { refusals } = useWindowModel()
  const shape = useQueueShape()
  const failure = useQueueFailure()
  const anyRefused = useObservable(refusals).length > 0

  if (shape === 'filled') return 'list'
  if (failure !== null) return 'failure'
  if (anyRefused) return 'list'
  return shape === 'empty' ? 'invitation' : 'nothing'
}
