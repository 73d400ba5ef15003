// Whether a panel beside the list would leave it too little room: then it lies over it.
import { useSyncExternalStore } from 'react'

/** As in job-detail-panel.module.css. */
const narrow = window.matchMedia('(max-width: 56rem)')

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches)
}
