import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderKeyBetween, orderKeyOf } from '../../../../src/core/queue/order-key.ts'

/** As SQLite compares them: by bytes. */
const before = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0

describe('orderKeyOf', () => {
  it('rises with the number', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (a, b) => {
        fc.pre(a !== b)
        expect(before(orderKeyOf(a), orderKeyOf(b))).toBe(a < b)
      }),
    )
  })
})

describe('orderKeyBetween', () => {
  it('finds room wherever a list is cut, however often', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 200 }), (cuts) => {
        const keys = [0, 1, 2, 61, 62, 63].map(orderKeyOf)
        for (const cut of cuts) {
          const at = cut % (keys.length + 1)
          keys.splice(at, 0, orderKeyBetween(keys[at - 1] ?? null, keys[at] ?? null, keys.length))
        }
        for (let i = 1; i < keys.length; i += 1) {
          expect(before(keys[i - 1] as string, keys[i] as string)).toBe(true)
        }
      }),
    )
  })

  it('grows by about one character for six moves to the same place', () => {
    let after = orderKeyOf(8)
    for (let i = 0; i < 600; i += 1) after = orderKeyBetween(orderKeyOf(7), after, i)
    expect(after.length).toBeLessThan(135)
  })

  it('gives no two jobs the same key, though they go to the same place', () => {
    const [a, b] = [1, 2].map((id) => orderKeyBetween(orderKeyOf(5), orderKeyOf(7), id))
    expect(a).not.toBe(b)
    expect([a, b]).not.toContain(orderKeyOf(6))
  })

  it('refuses keys in the wrong order', () => {
    expect(() => orderKeyBetween('2', '1', 1)).toThrow('expected "2" to sort before "1"')
  })
})
