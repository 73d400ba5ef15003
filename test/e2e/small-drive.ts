// A terminal that sees a tiny drive of its own where finished files go; the drive ends with it. Linux only.
import type { Scene } from './scene.ts'
import { Terminal } from './terminal.ts'

const leftWord = 'left on the drive: '

const script = `
  mount -t tmpfs -o size="$1" tmpfs "$2" || exit 99
  drive=$2; shift 2
  "$@"; code=$?
  for name in "$drive"/* "$drive"/.[!.]*; do [ -e "$name" ] && echo "${leftWord}$name"; done
  exit $code`

/** `finished` is the drive. */
export function startOnSmallDrive(
  scene: Scene,
  sizeBytes: number,
  ...words: readonly string[]
): Terminal {
  // Who is not root is it in a name space of its own, where there is no sandbox to have.
  const isRoot = process.getuid?.() === 0
  const space = isRoot ? ['--mount'] : ['--mount', '--user', '--map-root-user']
  const drive = ['sh', '-c', script, 'sh', String(sizeBytes), scene.finished]
  const app = [scene.electron, '--no-sandbox', ...scene.appArguments(words)]
  return new Terminal(scene, 'unshare', [...space, ...drive, ...app])
}

/** What was on the drive when all was done. */
export function leftOnDrive({ stdout }: Terminal): readonly string[] {
  return stdout.split('\n').filter((line) => line.startsWith(leftWord))
}
