// Probes for tests: a plain file, varied by what a test is about.
import type { Source } from '../../../../../src/core/media/plan/plan.ts'
import type {
  AudioStream,
  Probe,
  ProbeStream,
  SubtitleStream,
  VideoStream,
} from '../../../../../src/core/media/probe/probe.ts'

const rate = (numerator: number, denominator = 1) => ({ numerator, denominator })

/** What most streams say nothing of. */
export const plain = {
  bitRate: null,
  language: null,
  isDefault: false,
  isForced: false,
} as const

export function video(changes: Partial<VideoStream> = {}): VideoStream {
  return {
    kind: 'video',
    index: 0,
    codec: 'h264',
    startSeconds: 0,
    durationSeconds: 60,
    ...plain,
    width: 1920,
    height: 1080,
    rotation: 0,
    sampleAspect: rate(1),
    pixelFormat: 'yuv420p',
    profile: 'High',
    level: 40,
    interlaced: false,
    colour: { range: null, matrix: null, transfer: null, primaries: null },
    hdr: null,
    averageRate: rate(25),
    gridRate: rate(25),
    timeBase: rate(1, 12_800),
    frameCount: 1500,
    attachedPicture: false,
    ...changes,
  }
}

export function audio(changes: Partial<AudioStream> = {}): AudioStream {
  return {
    kind: 'audio',
    index: 1,
    codec: 'aac',
    startSeconds: 0,
    durationSeconds: 60,
    ...plain,
    channels: 2,
    sampleRate: 48_000,
    ...changes,
  }
}

export function subtitle(codec: string, index = 2): SubtitleStream {
  return { kind: 'subtitle', index, codec, startSeconds: 0, durationSeconds: 60, ...plain }
}

export function cover(index = 3, codec = 'mjpeg'): VideoStream {
  return video({ index, codec, attachedPicture: true, width: 600, height: 600 })
}

export function probeOf(...streams: readonly ProbeStream[]): Probe {
  return {
    formatName: 'mov,mp4,m4a,3gp,3g2,mj2',
    startSeconds: 0,
    durationSeconds: 60,
    sizeBytes: 1_000_000,
    bitRate: null,
    createdAt: null,
    hiddenSeconds: 0,
    chapterCount: 0,
    streams,
  }
}

export function sourceOf(probe: Probe, path = '/films/a.mp4'): Source {
  return { probe, path, sidecars: [] }
}
