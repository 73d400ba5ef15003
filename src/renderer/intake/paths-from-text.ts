// Absolute paths and file addresses in pasted text, one a line, as file managers and terminals copy them.

const absolute = /^(?:\/|[a-z]:[\\/]|\\\\)/i

export function pathsFromText(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const path = pathFromLine(line.trim())
    return path === null ? [] : [path]
  })
}

function pathFromLine(line: string): string | null {
  if (line.startsWith('file:')) return pathFromAddress(line)
  const quoted = /^(["'])(.+)\1$/.exec(line)?.[2] ?? line
  return absolute.test(quoted) ? quoted : null
}

function pathFromAddress(address: string): string | null {
  try {
    const { pathname, host } = new URL(address)
    const path = decodeURIComponent(pathname)
    if (/^\/[a-z]:\//i.test(path)) return path.slice(1).replaceAll('/', '\\')
    return host === '' ? path : `\\\\${host}${path.replaceAll('/', '\\')}`
  } catch {
    return null
  }
}
