// Asks ffprobe what a file holds.
import { hasHdr, parseProbe, withHdrMetadata, type Probe } from '../core/media/probe/probe.ts'
import { succeed, type Result } from '../shared/errors.ts'
import { runFfprobe } from './run-ffprobe.ts'
import type { Tools } from './tools.ts'

const onlyFirst = ['-read_intervals', '%+#1']

export async function probeFile(
  path: string,
  tools: Tools,
  signal: AbortSignal,
): Promise<Result<Probe>> {
  const what = ['-show_format', '-show_streams', '-show_chapters', '-show_packets', ...onlyFirst]
  const printed = await runFfprobe(path, what, tools, signal)
  return printed.ok ? parseProbe(printed.value) : printed
}

/**
 * The same, with what an HDR picture says of the screen it was graded on: often in its first frame
 * alone, for which a second look is worth its time. What that does not find is not known.
 */
export async function probeSource(
  path: string,
  tools: Tools,
  signal: AbortSignal,
): Promise<Result<Probe>> {
  const probe = await probeFile(path, tools, signal)
  if (!probe.ok || !hasHdr(probe.value)) return probe
  const what = ['-select_streams', 'V:0', '-show_frames', ...onlyFirst]
  const printed = await runFfprobe(path, what, tools, signal)
  return printed.ok ? succeed(withHdrMetadata(probe.value, printed.value)) : probe
}
