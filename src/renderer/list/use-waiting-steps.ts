// Moves the selected jobs that wait one place up or down, and says where they are now.
import { useCallback } from 'react'
import { queueViewText } from '../../shared/strings/queue-view.ts'
import { formatCount } from '../../shared/strings/format.ts'
import { splitPath } from '../format/path.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { inTurn, placeAfter, stepBefore } from './waiting-moves.ts'

export function useWaitingSteps(): (direction: 1 | -1) => void {
  const { queue, filter, selection, announcer, move } = useWindowModel()
  return useCallback(
    (direction) => {
      const order = filter.shown.current().waiting
      const moved = new Set(inTurn(order, selection.ids()))
      const before = stepBefore(order, moved, direction)
      if (before === undefined) return
      move([...moved], before)
      const [first] = moved
      const place = formatCount(placeAfter(order, moved, before))
      const all = formatCount(order.length)
      const { one, many } = queueViewText().moved
      const name = splitPath(queue.job(first ?? 0)?.inputPath ?? '').name
      announcer.say(moved.size === 1 ? one(name, place, all) : many(moved.size, place, all))
    },
    [queue, filter, selection, announcer, move],
  )
}
