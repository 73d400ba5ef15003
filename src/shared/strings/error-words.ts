// Words for values in the texts of errors.
import { formatMegabytes } from './format.ts'

export function megabytes(bytes: string | number | undefined): string {
  return formatMegabytes(Number(bytes ?? 0))
}

/** `a filter (zscale)`, or without its name where that is not known. */
export function named(what: string, name: string | number | undefined): string {
  return name === undefined || name === 'none' ? what : `${what} (${name})`
}
