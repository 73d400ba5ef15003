import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cut, oneLine, PresetIdentities } from '../../../../src/core/presets/preset-identity.ts'
import { presetSchema } from '../../../../src/shared/preset-schema.ts'

it('numbers ids and names that are taken, each for itself', () => {
  const identities = new PresetIdentities(['mine', 'mine-2'], ['Mine', 'Other'])
  expect(identities.next('Mine')).toEqual({ id: 'mine-3', name: 'Mine (2)' })
  expect(identities.next('Mine')).toEqual({ id: 'mine-4', name: 'Mine (3)' })
  expect(identities.next('New', 'mine')).toEqual({ id: 'mine-5', name: 'New' })
  expect(identities.next('Other', 'theirs')).toEqual({ id: 'theirs', name: 'Other (2)' })
})

it('keeps what is long within its limits, with its number', () => {
  const identities = new PresetIdentities([], [])
  const long = 'w'.repeat(90)
  const id = `${'i'.repeat(68)}-${'i'.repeat(11)}`
  expect(identities.next(long, id).id).toBe(id)
  const second = identities.next(long, id)
  expect(second.name).toMatch(/^w+… \(2\)$/)
  expect(second.id).toBe(`${'i'.repeat(68)}-i-2`)
})

it('gives, whatever is wished, identities that the schema takes and nobody has', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('a', 'A', ' a ', '-', '\uD83D'),
  )
  fc.assert(
    fc.property(fc.array(name, { maxLength: 20 }), (names) => {
      const identities = new PresetIdentities([], [])
      const given = names.map((wish) => identities.next(wish))
      for (const identity of given) {
        expect(presetSchema.shape.id.parse(identity.id)).toBe(identity.id)
        expect(presetSchema.shape.name.parse(identity.name)).toBe(identity.name)
      }
      expect(new Set(given.map(({ id }) => id)).size).toBe(names.length)
      expect(new Set(given.map(({ name: own }) => own)).size).toBe(names.length)
    }),
  )
})

it('cuts no character in half, and keeps text on one line', () => {
  expect(cut('🎬🎬🎬', 4)).toBe('🎬…')
  expect(cut('four', 4)).toBe('four')
  expect(oneLine(' a\r\n\tb\u0000c ')).toBe('a b c')
})
