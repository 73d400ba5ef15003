// Where the queue and what is expected of it part ways.

class Divergence extends Error {
  override readonly name = 'Divergence'
}

/** Compares by JSON: plain data in, order of properties included. */
export function expectSame(what: string, actual: unknown, expected: unknown): void {
  expectText(what, JSON.stringify(actual), expected)
}

/** @param found as JSON. */
export function expectText(what: string, found: string | undefined, expected: unknown): void {
  const wanted = JSON.stringify(expected)
  if (found !== wanted) {
    throw new Divergence(`expected ${what} to be\n  ${wanted}\ngot\n  ${found}`)
  }
}
