// What stands at which place of the list, found by arithmetic: 100,000 rows need no 100,000 objects.
import type { JobId } from '../../shared/job.ts'
import type { KeptRefusal } from '../intake/refusal-store.ts'
import type { JobGroup, JobGroups } from '../queue/job-groups.ts'

export type ListGroup = 'refused' | JobGroup

/** Where in its group's card a row stands: the corners are round at the ends. */
export type Edge = 'only' | 'first' | 'last' | 'inner'

export type ListItem =
  | { readonly kind: 'heading'; readonly group: ListGroup }
  | { readonly kind: 'refusal'; readonly refusal: KeptRefusal; readonly edge: Edge }
  | { readonly kind: 'job'; readonly id: JobId; readonly edge: Edge }

/** A job's id, minus a refusal's number, or a group's name. */
export type ListKey = number | ListGroup

export interface ListLayout {
  readonly count: number
  readonly itemAt: (index: number) => ListItem
  /** Called for every row when the list changes: makes no object and no string. */
  readonly keyAt: (index: number) => ListKey
  readonly groupAt: (index: number) => ListGroup
  readonly isHeading: (index: number) => boolean
  /** Place of the row or heading with this key; -1 when it is not shown. */
  readonly indexOf: (key: ListKey) => number
}

interface Section {
  readonly group: ListGroup
  /** Place of the heading. */
  readonly start: number
  /** Keys of the rows shown: none while the group is closed. */
  readonly rows: readonly number[]
}

const order: readonly ListGroup[] = ['refused', 'active', 'waiting', 'finished']

export function layOutList(
  groups: JobGroups,
  refusals: readonly KeptRefusal[],
  closed: ReadonlySet<ListGroup>,
): ListLayout {
  const keys = { ...groups, refused: refusals.map(({ number }) => -number) }
  const sections: Section[] = []
  let count = 0
  for (const group of order) {
    if (keys[group].length === 0) continue
    const rows = closed.has(group) ? [] : keys[group]
    sections.push({ group, start: count, rows })
    count += 1 + rows.length
  }

  let latest: Section | undefined
  function sectionAt(index: number): Section {
    // The list asks for one place after the other, a hundred thousand times.
    if (latest !== undefined && stands(latest, index)) return latest
    latest = sections.find((section) => stands(section, index))
    if (latest !== undefined) return latest
    throw new RangeError(`expected a place from 0 to ${count - 1}, got ${index}`)
  }

  function keyAt(index: number): ListKey {
    const { group, start, rows } = sectionAt(index)
    return rows[index - start - 1] ?? group
  }

  return {
    count,
    keyAt,
    groupAt: (index) => sectionAt(index).group,
    isHeading: (index) => sectionAt(index).start === index,
    itemAt(index) {
      const { group, start, rows } = sectionAt(index)
      const row = index - start - 1
      const key = rows[row]
      if (key === undefined) return { kind: 'heading', group }
      const edge = edgeOf(row, rows.length)
      const refusal = group === 'refused' ? refusals[row] : undefined
      return refusal === undefined
        ? { kind: 'job', id: key, edge }
        : { kind: 'refusal', refusal, edge }
    },
    indexOf(key) {
      for (const { group, start, rows } of sections) {
        if (key === group) return start
        const row = typeof key === 'number' ? rows.indexOf(key) : -1
        if (row !== -1) return start + 1 + row
      }
      return -1
    },
  }
}

function stands({ start, rows }: Section, index: number): boolean {
  return index >= start && index <= start + rows.length
}

function edgeOf(row: number, rows: number): Edge {
  if (rows === 1) return 'only'
  if (row === 0) return 'first'
  return row === rows - 1 ? 'last' : 'inner'
}
