// Messages to the person that belong to no row: a command that was refused, a drop that held no file.
import { createObservable, type Observable } from '../model/observable.ts'

export interface Notice {
  readonly message: string
  readonly remedy: string
  /** What can be done about it while it is shown. */
  readonly action?: { readonly label: string; readonly act: () => void }
  /** Milliseconds; left out, as long as two sentences take to read. */
  readonly shownMs?: number
}

export interface NoticeStore extends Observable<readonly Notice[]> {
  readonly add: (notice: Notice) => void
  /** What was added since the last time. */
  readonly takeAll: () => readonly Notice[]
}

export function createNoticeStore(): NoticeStore {
  const { current, set, subscribe } = createObservable<readonly Notice[]>([])
  return {
    current,
    subscribe,
    add(notice) {
      set([...current(), notice])
    },
    takeAll() {
      const taken = current()
      if (taken.length > 0) set([])
      return taken
    },
  }
}
