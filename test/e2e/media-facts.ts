// What ffprobe says of a finished file: counted, not read from its header.
import { execFileSync } from 'node:child_process'
import { systemTools } from '../fixtures/system-tools.ts'

export interface MediaFacts {
  readonly durationSeconds: number
  readonly codecs: readonly string[]
  readonly videoFrames: number
  readonly framesPerSecond: number
}

interface ProbedStream {
  readonly codec_type: string
  readonly codec_name: string
  readonly nb_read_frames?: string
  readonly r_frame_rate: string
}

export function factsOf(file: string): MediaFacts {
  const wanted = 'format=duration:stream=codec_type,codec_name,nb_read_frames,r_frame_rate'
  const args = ['-v', 'error', '-count_frames', '-show_entries', wanted, '-of', 'json', file]
  const { streams, format } = JSON.parse(
    execFileSync(systemTools().ffprobePath, args, { encoding: 'utf8' }),
  ) as { streams: readonly ProbedStream[]; format: { readonly duration: string } }
  const video = streams.find(({ codec_type: type }) => type === 'video')
  const [frames = 0, seconds = 1] = (video?.r_frame_rate ?? '0/1').split('/').map(Number)
  return {
    durationSeconds: Number(format.duration),
    codecs: streams.map(({ codec_name: name }) => name),
    videoFrames: Number(video?.nb_read_frames ?? 0),
    framesPerSecond: frames / seconds,
  }
}
