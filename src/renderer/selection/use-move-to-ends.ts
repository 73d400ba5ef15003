// Puts the selected jobs that wait before all others, or behind them.
import { useWindowModel } from '../model/use-window-model.ts'
import { dropBefore, inTurn } from '../list/waiting-moves.ts'

export function useMoveToEnds(): (end: 'top' | 'bottom') => void {
  const { queue, selection, move } = useWindowModel()
  return (end) => {
    // Of the whole queue, also while only a part of it is shown.
    const order = queue.current().groups.waiting
    const moved = inTurn(order, selection.ids())
    const before = end === 'top' ? dropBefore(order, new Set(moved), 0) : null
    if (moved.length > 0 && moved.length < order.length) move(moved, before)
  }
}
