// A way to mount a small disk for one command alone, so that nothing stays behind however it ends.
import { spawnSync } from 'node:child_process'

/** What goes before the command; null where the system does not let us. */
export const ownMounts: readonly string[] | null =
  [
    ['unshare', '--mount'],
    ['unshare', '--mount', '--user', '--map-root-user'],
  ].find(([command = '', ...options]) => {
    const probe = [...options, 'sh', '-c', 'mount -t tmpfs none /mnt']
    return spawnSync(command, probe, { timeout: 10_000 }).status === 0
  }) ?? null
