// The file by which a Linux desktop starts Reelmill at login.
// https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
import path from 'node:path'

export function autostartFile(env: Readonly<Record<string, string | undefined>>, home: string) {
  const named = env['XDG_CONFIG_HOME'] ?? ''
  // The specification has relative ones ignored.
  const config = path.isAbsolute(named) ? named : path.join(home, '.config')
  return path.join(config, 'autostart', 'reelmill.desktop')
}

/** @param command program and arguments. */
export function autostartEntry(command: readonly string[], comment: string): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Reelmill',
    `Comment=${comment}`,
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
    '',
  ].join('\n')
}

/**
 * Quoted twice over: for Exec, where these four are special inside quotes and a percent sign begins a
 * field code, and for the file's strings, where a backslash begins an escape.
 */
function quoted(word: string): string {
  const forExec = `"${word.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`
  return forExec.replaceAll('\\', '\\\\')
}
