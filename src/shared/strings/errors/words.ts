// Words for values in the texts.

export function megabytes(bytes: string | number | undefined): string {
  return `${(Number(bytes ?? 0) / 1_000_000).toFixed(1)} MB`
}

/** `a filter (zscale)`, or without its name where that is not known. */
export function named(what: string, name: string | number | undefined): string {
  return name === undefined || name === 'none' ? what : `${what} (${name})`
}
