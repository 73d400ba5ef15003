// The first Intl object of a process loads the language data: 20 ms and more, which no start should
// wait for before there is a number to show.

/** @returns what `make` makes, made when it is first asked for. */
export function onFirstUse<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
