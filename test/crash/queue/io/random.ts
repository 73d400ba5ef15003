// Random choices that come again with the same seed, so that every finding can be replayed.

export interface Random {
  /** 0 to 1, 1 excluded. */
  next(): number
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number
  chance(share: number): boolean
  pick<T>(choices: readonly T[]): T
  bytes(length: number): Buffer
}

/** The same parts give the same choices; other parts give unrelated ones. */
export function seededRandom(...parts: readonly (number | string)[]): Random {
  let state = hashOf(parts.join('/'))
  // A counter with a golden-ratio stride, each value scattered over all bits.
  const word = () => {
    state = (state + 0x9e3779b9) >>> 0
    return scatter(state)
  }
  const next = () => word() / 2 ** 32
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: <T>(choices: readonly T[]) => choices[below(choices.length)] as T,
    bytes: (length) => Buffer.from(Array.from({ length }, () => word() & 0xff)),
  }
}

function hashOf(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i += 1) hash = scatter(hash ^ text.charCodeAt(i))
  return hash
}

function scatter(value: number): number {
  let word = value + 1
  word = Math.imul(word ^ (word >>> 16), 0x7feb352d)
  word = Math.imul(word ^ (word >>> 15), 0x846ca68b)
  return (word ^ (word >>> 16)) >>> 0
}
