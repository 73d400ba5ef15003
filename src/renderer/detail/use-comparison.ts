// The two pictures of a finished job at the moment that is asked for; the last ones stay until the next come.
import { useCallback, useRef, useState } from 'react'
import type { Comparison } from '../../shared/comparison.ts'
import type { JobId } from '../../shared/job.ts'
import { useWindowModel } from '../model/use-window-model.ts'

export interface Comparing {
  readonly pictures: Comparison | null
  readonly busy: boolean
  /** @param position 0 to 1 of the finished file */
  readonly look: (position: number) => void
}

/** A slider that is dragged asks where it comes to rest. */
const restMs = 200

export function useComparison(id: JobId): Comparing {
  const { command } = useWindowModel()
  const [pictures, setPictures] = useState<Comparison | null>(null)
  const [busy, setBusy] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(0)

  const look = useCallback(
    (position: number) => {
      clearTimeout(timer.current)
      setBusy(true)
      const mine = (latest.current += 1)
      timer.current = setTimeout(
        () => {
          void command('jobs.compare', { id, position }).then((found) => {
            if (mine !== latest.current) return
            setBusy(false)
            if (found !== null) setPictures(found)
          })
        },
        mine === 1 ? 0 : restMs,
      )
    },
    [command, id],
  )
  return { pictures, busy, look }
}
