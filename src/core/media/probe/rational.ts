// Exact ratios as ffprobe prints them: frame rates (`30000/1001`) and sample aspects (`16:15`).

export interface Rational {
  readonly numerator: number
  readonly denominator: number
}

/** Null for `0/0`, `0:1`, `N/A`: ffprobe's ways of not knowing. */
export function parseRational(text: string | undefined): Rational | null {
  const match = /^(\d+)[/:](\d+)$/.exec(text ?? '')
  const numerator = Number(match?.[1])
  const denominator = Number(match?.[2])
  return numerator > 0 && denominator > 0 ? { numerator, denominator } : null
}

export function toNumber(rational: Rational): number {
  return rational.numerator / rational.denominator
}
