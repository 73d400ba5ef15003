import { describe, expect, test } from 'vitest'
import { layOutList, type ListGroup } from '../../../../src/renderer/list/list-layout.ts'

const groups = { active: [4], waiting: [5, 6, 7], finished: [1, 3] }
const refusals = [
  { number: 9, path: '/a.txt', error: { code: 'input.not-media', params: {}, detail: null } },
] as const
const closed = (...names: ListGroup[]) => new Set(names)

function keys(layout: ReturnType<typeof layOutList>) {
  return Array.from({ length: layout.count }, (_, index) => layout.keyAt(index))
}

describe('layOutList', () => {
  test('puts each group under its heading, in order', () => {
    const layout = layOutList(groups, refusals, closed())

    expect(keys(layout)).toEqual(['refused', -9, 'active', 4, 'waiting', 5, 6, 7, 'finished', 1, 3])
    expect(layout.itemAt(0)).toEqual({ kind: 'heading', group: 'refused' })
    expect(layout.itemAt(1)).toEqual({ kind: 'refusal', refusal: refusals[0], edge: 'only' })
    expect(layout.itemAt(6)).toEqual({ kind: 'job', id: 6, edge: 'inner' })
    expect(layout.groupAt(6)).toBe('waiting')
  })

  test('finds every key where it stands', () => {
    const layout = layOutList(groups, refusals, closed())

    for (const [index, key] of keys(layout).entries()) expect(layout.indexOf(key)).toBe(index)
    expect(layout.indexOf(99)).toBe(-1)
  })

  test('keeps the heading of a closed group, and leaves out empty ones', () => {
    const layout = layOutList({ ...groups, active: [] }, [], closed('waiting'))

    expect(keys(layout)).toEqual(['waiting', 'finished', 1, 3])
    expect(layout.indexOf(6)).toBe(-1)
  })

  test('rounds the corners at the ends', () => {
    const layout = layOutList(groups, [], closed())
    const edges = [1, 3, 4, 5].map((index) => {
      const item = layout.itemAt(index)
      return item.kind === 'heading' ? null : item.edge
    })

    expect(edges).toEqual(['only', 'first', 'inner', 'last'])
  })

  test('says what it expected', () => {
    expect(() => layOutList(groups, [], closed()).itemAt(9)).toThrow('0 to 8, got 9')
  })
})
