// What ffmpeg may know of the person's environment: enough to run, none of the secrets in it.

const allowedNames: ReadonlySet<string> = new Set([
  'PATH',
  'HOME',
  'LANG',
  'LC_ALL',
  'LC_CTYPE',
  'TMPDIR',
  // Where an ffmpeg outside the system's folders finds its libraries.
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  // Windows starts no program without these.
  'SYSTEMROOT',
  'SYSTEMDRIVE',
  'WINDIR',
  'USERPROFILE',
  'TEMP',
  'TMP',
])

/**
 * Removes everything else from this process's environment. The process's own, because
 * fluent-ffmpeg lets its children inherit it and takes no other.
 */
export function scrubEnvironment(): void {
  for (const name of Object.keys(process.env)) {
    if (!allowedNames.has(name.toUpperCase())) delete process.env[name]
  }
}
