// Brings a track to a loudness (EBU R128): measured first, then changed evenly, so that quiet stays
// quiet beside loud.
import { z } from 'zod'
import type { Plan, PlannedStream } from './plan.ts'

/** True peak that nothing exceeds, dBTP, and the range that is kept, LU: EBU R128's own advice. */
const target = { truePeak: -1.5, range: 11 }

const measuredSchema = z.object({
  input_i: z.string(),
  input_tp: z.string(),
  input_lra: z.string(),
  input_thresh: z.string(),
  target_offset: z.string(),
})
export type MeasuredLoudness = z.infer<typeof measuredSchema>

/** The filter that measures; it prints JSON when the track ends. */
export function measureFilter(loudness: number): string {
  return `${loudnorm(loudness)}:print_format=json`
}

/** @param stderr of the measuring ffmpeg. Null for silence, which no gain makes audible. */
export function parseLoudness(stderr: string): MeasuredLoudness | null {
  const text = /\{[^{}]*"input_i"[^{}]*\}/.exec(stderr)?.[0]
  if (text === undefined) return null
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return null
  }
  const parsed = measuredSchema.safeParse(data)
  if (!parsed.success) return null
  const isFinite = Object.values(parsed.data).every((value) => Number.isFinite(Number(value)))
  return isFinite ? parsed.data : null
}

/** The plan with the filter that brings one of its streams to its loudness. */
export function withLoudness(
  plan: Plan,
  stream: PlannedStream,
  loudness: number,
  measured: MeasuredLoudness,
): Plan {
  if (stream.source.kind !== 'audio') return plan
  const filter = [
    `${loudnorm(loudness)}:linear=true`,
    `measured_I=${measured.input_i}`,
    `measured_TP=${measured.input_tp}`,
    `measured_LRA=${measured.input_lra}`,
    `measured_thresh=${measured.input_thresh}`,
    `offset=${measured.target_offset}`,
  ].join(':')
  // It works at 192 kHz, which nobody asked for. `aresample` would forget the channels' layout.
  const back = `aformat=sample_rates=${Math.min(48_000, stream.source.sampleRate)}`
  const others = stream.options.filter(([name]) => name !== 'filter')
  const layouts = stream.options.find(([name]) => name === 'filter')?.[1]
  const chain = [filter, back, ...(layouts === undefined ? [] : [layouts])].join(',')
  const changed: PlannedStream = { ...stream, options: [...others, ['filter', chain]] }
  return {
    ...plan,
    streams: plan.streams.map((candidate) => (candidate === stream ? changed : candidate)),
  }
}

function loudnorm(loudness: number): string {
  return `loudnorm=I=${loudness}:TP=${target.truePeak}:LRA=${target.range}`
}
