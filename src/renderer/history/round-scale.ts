// The top of a scale: the next of 1, 2, 5, 10, 20, 50…, so that its figure is short.

/** @param most at least what is shown; 0 for an empty scale. */
export function roundUp(most: number): number {
  if (most <= 0) return 0
  const power = 10 ** Math.floor(Math.log10(most))
  const step = [1, 2, 5, 10].find((candidate) => candidate * power >= most) ?? 10
  return step * power
}
