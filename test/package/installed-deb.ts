// The deb on this very system; only root can install, and only one of these tests at a time.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }

export function apt(...words: readonly string[]): void {
  execFileSync('apt-get', ['-y', '-q', '--no-install-recommends', '--allow-downgrades', ...words], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

export function installedVersion(): string {
  const words = ['-W', '-f', '${Version}', 'reelmill']
  return execFileSync('dpkg-query', words, { encoding: 'utf8' })
}
