// What a worker will do for a job: plain data, from preset and probe, without ffmpeg.
import { refuse, succeed, type Result } from '../../shared/errors.ts'
import type { Preset } from '../../shared/presets.ts'
import { containerRules } from './containers.ts'
import { describePlan } from './describe-plan.ts'
import { expectedDuration, type ExpectedDuration } from './duration.ts'
import { planAudio } from './plan-audio.ts'
import { planSubtitles } from './plan-subtitles.ts'
import { planCover, planVideo } from './plan-video.ts'
import type { Probe, ProbeStream } from './probe.ts'

/** One of ffmpeg's options for a stream: its name without dash or stream specifier, its value. */
export type StreamOption = readonly [name: string, value: string]

/** One stream of the finished file. */
export interface PlannedStream {
  readonly kind: 'video' | 'audio' | 'subtitle' | 'cover'
  readonly source: ProbeStream
  /** ffmpeg's name of what encodes it; null when it is copied. */
  readonly encoder: string | null
  /** What ffprobe will call it in the finished file. */
  readonly codec: string
  readonly options: readonly StreamOption[]
}

export interface Plan {
  readonly muxer: string
  readonly containerOptions: readonly string[]
  /** In the order of the finished file. */
  readonly streams: readonly PlannedStream[]
  readonly duration: ExpectedDuration | null
  /** Frames of the finished video, roughly; null where there is none or its length is unknown. */
  readonly frameCount: number | null
  /** One sentence for the person. */
  readonly summary: string
}

/** Refuses with `input.nothing-to-convert` when the preset has no use for what the file holds. */
export function planJob(preset: Preset, probe: Probe): Result<Plan> {
  const rules = containerRules[preset.container]
  const video = planVideo(preset, rules, probe)
  if (!video.ok) return video
  const audio = planAudio(preset.audio, rules, probe)
  const subtitles = planSubtitles(preset, rules, probe)
  const essential = [...(video.value === null ? [] : [video.value.stream]), ...audio]
  if (essential.length === 0) {
    return refuse('input.nothing-to-convert', { preset: preset.name })
  }

  const cover = planCover(rules, probe)
  const streams = [...essential, ...subtitles.kept, ...(cover === null ? [] : [cover])]
  const duration = expectedDuration(
    probe,
    essential.map(({ source }) => source),
  )
  const rate = video.value?.frameRate ?? null
  return succeed({
    muxer: rules.muxer,
    containerOptions: rules.options,
    streams,
    duration,
    frameCount: rate === null || duration === null ? null : Math.round(rate * duration.seconds),
    summary: describePlan(streams, video.value?.seen ?? null, subtitles.leftOut),
  })
}
