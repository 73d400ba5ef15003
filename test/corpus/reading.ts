// What ffprobe says of a file, source or finished, in ffprobe's own words.
import { runTool } from './run-tool.ts'

interface SideData {
  readonly side_data_type?: string
  readonly rotation?: number
  readonly max_content?: number
  readonly max_average?: number
  readonly red_x?: string
  readonly max_luminance?: string
  readonly min_luminance?: string
}

export interface ReadStream {
  readonly codec_type?: string
  readonly codec_name?: string
  readonly codec_tag_string?: string
  readonly profile?: string
  readonly level?: number
  readonly width?: number
  readonly height?: number
  readonly sample_aspect_ratio?: string
  readonly pix_fmt?: string
  readonly field_order?: string
  readonly color_range?: string
  readonly color_space?: string
  readonly color_transfer?: string
  readonly color_primaries?: string
  readonly avg_frame_rate?: string
  readonly r_frame_rate?: string
  readonly channels?: number
  readonly channel_layout?: string
  readonly sample_rate?: string
  readonly bits_per_raw_sample?: string
  readonly disposition?: Readonly<Record<string, number>>
  readonly tags?: Readonly<Record<string, string>>
  readonly side_data_list?: readonly SideData[]
}

export interface Reading {
  readonly path: string
  readonly formatName: string
  readonly sizeBytes: number
  readonly tags: Readonly<Record<string, string>>
  readonly chapters: readonly (string | undefined)[]
  /** The film's picture, not a cover; undefined where there is none. */
  readonly video: ReadStream | undefined
  readonly covers: readonly ReadStream[]
  readonly audio: readonly ReadStream[]
  readonly subtitles: readonly ReadStream[]
  readonly attachments: readonly ReadStream[]
  /** Of the first frame of HDR pictures, where some containers and codecs keep it only. */
  readonly frameSideData: readonly SideData[]
}

interface Printed {
  readonly streams?: readonly ReadStream[]
  readonly frames?: readonly { readonly side_data_list?: readonly SideData[] }[]
  readonly chapters?: readonly { readonly tags?: { readonly title?: string } }[]
  readonly format?: {
    readonly format_name: string
    readonly size: string
    readonly tags?: Readonly<Record<string, string>>
  }
}

/** Null for what ffprobe cannot read. */
export async function readMedia(path: string): Promise<Reading | null> {
  const printed = await print(path, ['-show_streams', '-show_format', '-show_chapters'])
  if (printed?.format === undefined) return null
  const streams = printed.streams ?? []
  const ofType = (type: string) => streams.filter(({ codec_type: found }) => found === type)
  const pictures = ofType('video')
  const isCover = ({ disposition }: ReadStream) => disposition?.['attached_pic'] === 1
  const video = pictures.find((stream) => !isCover(stream))
  return {
    path,
    formatName: printed.format.format_name,
    sizeBytes: Number(printed.format.size),
    tags: lowerCased(printed.format.tags),
    chapters: (printed.chapters ?? []).map(({ tags }) => tags?.title),
    video,
    covers: pictures.filter(isCover),
    audio: ofType('audio'),
    subtitles: ofType('subtitle'),
    attachments: ofType('attachment'),
    frameSideData: isHdr(video) ? await firstFrame(path) : [],
  }
}

export function isHdr(stream: ReadStream | undefined): boolean {
  return stream?.color_transfer === 'smpte2084' || stream?.color_transfer === 'arib-std-b67'
}

async function firstFrame(path: string): Promise<readonly SideData[]> {
  const what = ['-select_streams', 'v:0', '-show_frames', '-read_intervals', '%+#1']
  const printed = await print(path, what)
  return printed?.frames?.flatMap(({ side_data_list: list }) => list ?? []) ?? []
}

async function print(path: string, what: readonly string[]): Promise<Printed | null> {
  const parameters = ['-v', 'error', ...what, '-of', 'json', '-i', `file:${path}`]
  const { code, stdout } = await runTool('ffprobe', parameters)
  return code === 0 ? (JSON.parse(stdout) as Printed) : null
}

/** Matroska writes its tags in capitals. */
function lowerCased(tags: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(tags).map(([name, value]) => [name.toLowerCase(), value]),
  )
}
