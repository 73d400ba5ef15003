// The part of the history that is on screen: a page at a time, newest first, and what it all saved. It asks
// main only while somebody looks.
import type { Bridge } from '../../shared/bridge.ts'
import type { DaySaving, HistoryEntry, HistoryId } from '../../shared/history.ts'
import type { FinalState } from '../../shared/job.ts'
import type { Commander } from '../model/commander.ts'
import { createObservable, type Observable } from '../model/observable.ts'

/** Some windows full. */
const pageRows = 200

interface HistoryWish {
  readonly text: string
  /** Null for all. */
  readonly outcome: FinalState | null
}

export interface ShownHistory {
  /** What the entries answer. */
  readonly wish: HistoryWish
  readonly entries: readonly HistoryEntry[]
  readonly next: HistoryId | null
  readonly savings: readonly DaySaving[]
  /** When it was asked for, Unix milliseconds. */
  readonly askedAtMs: number
}

export interface HistoryStore extends Observable<ShownHistory | null> {
  /** Asked for now; `current` follows. */
  readonly wished: Observable<HistoryWish>
  readonly wish: (change: Partial<HistoryWish>) => void
  /** From now on it is kept up to date; answers the call that ends it. */
  readonly watch: () => () => void
  /** Fetches the next page, if there is one. */
  readonly more: () => void
}

const everything: HistoryWish = { text: '', outcome: null }

export function createHistoryStore(bridge: Bridge, command: Commander): HistoryStore {
  const shown = createObservable<ShownHistory | null>(null)
  const wished = createObservable(everything)
  let asked = 0
  let fetchingMore = false

  /** An answer that came too late for what is wished by then is dropped. */
  async function refresh(): Promise<void> {
    asked += 1
    const [number, wish] = [asked, wished.current()]
    const [page, savings] = await Promise.all([
      command('history.list', { ...wish, before: null, limit: pageRows }),
      command('history.savings', {}),
    ])
    if (page === null || savings === null || number !== asked) return
    const before = shown.current()
    const known = before !== null && before.wish === wish ? before : null
    shown.set({ wish, savings, askedAtMs: Date.now(), ...joined(page, known) })
  }

  async function fetchMore(): Promise<void> {
    const before = shown.current()
    if (fetchingMore || before === null || before.next === null) return
    fetchingMore = true
    const number = asked
    const page = await command('history.list', {
      ...before.wish,
      before: before.next,
      limit: pageRows,
    })
    fetchingMore = false
    const now = shown.current()
    if (page === null || now === null || number !== asked) return
    shown.set({ ...now, entries: [...now.entries, ...page.entries], next: page.next })
  }

  return {
    current: shown.current,
    subscribe: shown.subscribe,
    wished,
    wish(change) {
      wished.set({ ...wished.current(), ...change })
      void refresh()
    },
    watch() {
      void refresh()
      return bridge.subscribe('history.changed', () => void refresh())
    },
    more: () => void fetchMore(),
  }
}

type Entries = Pick<ShownHistory, 'entries' | 'next'>

/** Keeps the later pages that were fetched, where they go on from the new first one. */
function joined(first: Entries, known: Entries | null): Entries {
  const last = first.entries.at(-1)
  if (first.next === null || last === undefined || known === null) return first
  const at = known.entries.findIndex(({ id }) => id === last.id)
  if (at === -1) return first
  const rest = known.entries.slice(at + 1)
  return { entries: [...first.entries, ...rest], next: rest.length === 0 ? first.next : known.next }
}
