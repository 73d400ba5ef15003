// What will be done with a file; the phrases stand behind one another, with commas between them.
import type { OneGoReason, PlanWords } from '../../plan-points.ts'
import { counted } from '../counted.ts'
import { formatBytes } from '../format.ts'

const oneGo: Readonly<Record<OneGoReason, string>> = {
  encoder: 'this encoder cannot go on',
  'two-passes': 'two passes cannot go on',
  part: 'it is a part of a film',
  'looks-around': 'its picture depends on more than one frame at a time',
  'hidden-beginning': 'the beginning of its source is hidden',
  timeless: 'the frames of its source have no times',
}

export const planEnglish: PlanWords = {
  'copies-video': ({ fits }) =>
    fits === null ? 'copies video' : `copies video, which is ${fits} that fits already`,
  'copies-hidden-beginning': () => 'copies video with the beginning that the source hides',
  'converts-video': ({ codec, width, height }) =>
    `converts video to ${codec}${width === null || height === null ? '' : ` at ${width} × ${height}`}`,
  'two-passes': ({ limitBytes }) => `in two passes to stay within ${formatBytes(limitBytes)}`,
  'by-processor': () => 'by the processor because no graphics chip works',
  hdr: ({ becomesSdr }) => (becomesSdr ? 'HDR becomes SDR' : 'HDR stays HDR'),
  audio: ({ count, codec }) => {
    const tracks = count === 1 ? 'audio' : counted(count, 'audio track', 'audio tracks')
    return codec === null ? `copies ${tracks}` : `converts ${tracks} to ${codec}`
  },
  loudness: ({ lufs }) => `brings it to ${lufs} LUFS`,
  part: () => 'keeps only a part of it',
  'burns-subtitles': () => 'draws the subtitles into the picture',
  'keeps-subtitles': ({ count }) => `keeps ${counted(count, 'subtitle', 'subtitles')}`,
  'drops-subtitles': ({ count, areImages, container }) => {
    const noun = areImages ? 'image subtitle' : 'subtitle'
    const them = count === 1 ? 'it' : 'them'
    return `drops ${counted(count, noun, `${noun}s`)} because ${container} cannot hold ${them}`
  },
  'goes-on': () => 'goes on where it was after an interruption',
  'starts-over': ({ reason }) => `starts over after an interruption because ${oneGo[reason]}`,
}
