// Whether a finished file is what its plan promised. A file that is not is never shown to anyone.
import { refuse, succeed, type Result } from '../../shared/errors.ts'
import { playingTime } from './probe/duration.ts'
import type { Plan, PlannedStream } from './plan/plan.ts'
import type { Probe, ProbeStream } from './probe/probe.ts'

/** @param output probe of the part file */
export function verifyOutput(plan: Plan, output: Probe): Result<null> {
  if (output.sizeBytes === null || output.sizeBytes === 0) return invalid('it is empty')

  const found = output.streams.map(kindAndCodec)
  for (const wanted of plan.streams) {
    const at = found.indexOf(`${wanted.kind} ${wanted.codec}`)
    if (at === -1) return invalid(`its ${wanted.kind} is missing`, found.join(', '))
    found.splice(at, 1)
  }

  const seconds = playingTime(output.streams, output.durationSeconds)
  if (seconds === null || seconds <= 0) return invalid('it has no length')
  if (plan.duration === null || plan.duration.toleranceSeconds === null) return succeed(null)
  const difference = seconds - plan.duration.seconds
  if (Math.abs(difference) <= plan.duration.toleranceSeconds) return succeed(null)
  return invalid(
    difference < 0 ? 'it is shorter than the source' : 'it is longer than the source',
    `${seconds.toFixed(3)} s, expected ${plan.duration.seconds.toFixed(3)} s ± ` +
      `${plan.duration.toleranceSeconds.toFixed(3)} s`,
  )
}

function kindAndCodec(stream: ProbeStream): string {
  const kind: PlannedStream['kind'] | 'other' =
    stream.kind === 'video' && stream.attachedPicture ? 'cover' : stream.kind
  return `${kind} ${stream.codec}`
}

function invalid(reason: string, detail: string | null = null) {
  return refuse('output.invalid', { reason }, detail)
}
