// A value out of a file, as a person may be shown it: one short line, whatever it is.

const longest = 120

export function shownValue(value: unknown): string {
  const parts = Array.isArray(value) ? value.slice(0, longest) : [value]
  return shorten(parts.map(scalar).join(', '))
}

/** Without a look inside: what is nested a million deep would end the program. */
function scalar(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value.slice(0, longest + 1)
    case 'number':
    case 'boolean':
      return String(value)
    case 'object':
      return value === null ? 'null' : '{…}'
    default:
      return ''
  }
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  return `${Array.from(line)
    .slice(0, longest - 1)
    .join('')}…`
}
