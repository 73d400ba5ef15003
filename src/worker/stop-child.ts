// Ends a guarded ffmpeg or ffprobe at once.
import type { ChildProcessWithoutNullStreams } from 'node:child_process'

/**
 * Nothing that it leaves behind is kept, so it need not end gracefully. Where the guard stays
 * between us and it, the kill ends the guard, and the end of its input the rest.
 */
export function stopChild(child: ChildProcessWithoutNullStreams): void {
  child.stdin.on('error', () => {})
  child.stdin.destroy()
  child.kill('SIGKILL')
}

/** Encoders hold up to a second's worth back, and flush it. */
const gracePeriodMs = 2_000

/** Lets it finish what it holds, as far as that is quick: `q` is what a person would type. */
export function endChild(child: ChildProcessWithoutNullStreams): void {
  child.stdin.on('error', () => {})
  child.stdin.write('q\n')
  const timer = setTimeout(() => stopChild(child), gracePeriodMs)
  child.once('close', () => clearTimeout(timer))
}
