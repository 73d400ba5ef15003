// Text keys that sort a list by plain byte order, so that a move writes one row and no neighbour.

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const base = digits.length

/**
 * The key of the nth thing ever put on the list: rises with `n`. The first character tells how
 * many digits follow, so that `9` sorts before `10`.
 */
export function orderKeyOf(n: number): string {
  const text = digitsOf(n)
  return digits.charAt(text.length) + text
}

function digitsOf(n: number): string {
  let rest = n
  let text = ''
  do {
    text = digits.charAt(rest % base) + text
    rest = Math.floor(rest / base)
  } while (rest > 0)
  return text
}

/** Base 62 digits that hold any job's id: 2 × 10¹⁴ of them. */
const idDigits = 8

/**
 * A key for job `id` strictly between two others; `null` stands for the list's open end.
 *
 * It ends in the id: no other job ever has the same key, not even one that went to the same place
 * while this one was out of sight, final or of another priority. And there is always room below it.
 * Throws when `before` is not less than `after`.
 */
export function orderKeyBetween(before: string | null, after: string | null, id: number): string {
  if (before !== null && after !== null && before >= after) {
    throw new Error(`expected "${before}" to sort before "${after}"`)
  }
  return midpoint(before ?? '', after) + digitsOf(id).padStart(idDigits, digits.charAt(0))
}

function midpoint(low: string, high: string | null): string {
  let prefix = ''
  for (let i = 0; ; i += 1) {
    const lowDigit = i < low.length ? digits.indexOf(low.charAt(i)) : 0
    const highDigit = high === null ? base : i < high.length ? digits.indexOf(high.charAt(i)) : 0
    if (lowDigit === highDigit) {
      prefix += digits.charAt(lowDigit)
      continue
    }
    const middle = Math.floor((lowDigit + highDigit) / 2)
    if (middle > lowDigit) return prefix + digits.charAt(middle)
    // Neighbouring digits: keep the lower one and find room above what follows it.
    return prefix + digits.charAt(lowDigit) + midpoint(low.slice(i + 1), null)
  }
}
