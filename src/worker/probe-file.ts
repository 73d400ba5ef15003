// Asks ffprobe what a file holds.
import { isProtected } from '../core/media/diagnose/protection.ts'
import { hasHdr, parseProbe, withHdrMetadata, type Probe } from '../core/media/probe/probe.ts'
import { refuse, succeed, type Result } from '../shared/errors.ts'
import type { GuardedTools } from './guarded-tools.ts'
import { lookAtBeginning } from './look-at-beginning.ts'
import { runFfprobe } from './run-ffprobe.ts'

const onlyFirst = ['-read_intervals', '%+#1']

export async function probeFile(
  path: string,
  tools: Pick<GuardedTools, 'ffprobe'>,
  signal: AbortSignal,
): Promise<Result<Probe>> {
  const what = ['-show_format', '-show_streams', '-show_chapters', '-show_packets', ...onlyFirst]
  const printed = await runFfprobe(path, what, tools, signal)
  if (!printed.ok) return { ok: false, error: await lookAtBeginning(path, printed.error) }
  return isProtected(printed.value) ? refuse('input.protected') : parseProbe(printed.value)
}

/**
 * The same, with what an HDR picture says of the screen it was graded on: often in its first frame
 * alone, for which a second look is worth its time. What that does not find is not known.
 */
export async function probeSource(
  path: string,
  tools: Pick<GuardedTools, 'ffprobe'>,
  signal: AbortSignal,
): Promise<Result<Probe>> {
  const probe = await probeFile(path, tools, signal)
  if (!probe.ok || !hasHdr(probe.value)) return probe
  const what = ['-select_streams', 'V:0', '-show_frames', ...onlyFirst]
  const printed = await runFfprobe(path, what, tools, signal)
  return printed.ok ? succeed(withHdrMetadata(probe.value, printed.value)) : probe
}
