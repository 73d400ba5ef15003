// Values that cross from main to the page as text. Sent as they are, Chromium copies them value by value,
// and the wall between preload and page does so again: 500 rows took that way twice as long.

/** JSON text of a `T`. */
export type Packed<T> = string & { readonly of?: T }

export function pack<T>(value: T): Packed<T> {
  return JSON.stringify(value)
}

export function unpack<T>(text: Packed<T>): T {
  return JSON.parse(text) as T
}
