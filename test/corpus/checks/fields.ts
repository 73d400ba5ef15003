// Woven fields taken apart: what two half pictures left in each other are combs at every edge.
import { words } from '../ingredients.ts'
import { encodedVideo, unless, type Finished } from '../finished.ts'
import { runTool } from '../run-tool.ts'

/** Of a woven picture all frames have combs; of one taken apart hard edges still look like some. */
const greatestShare = 0.8

/** Dithering and the coarse blocks of proxies look like combs as well. */
const smooth: ReadonlySet<string> = new Set(['h264', 'hevc'])

export async function checkFields(finished: Finished): Promise<readonly string[]> {
  const { source, output } = finished
  const order = source.reading.video?.field_order ?? 'progressive'
  const isTakenApart = encodedVideo(finished)?.deinterlace === 'auto'
  const isSmooth = smooth.has(output.reading.video?.codec_name ?? '')
  if (!['tt', 'bb', 'tb', 'bt'].includes(order) || !isTakenApart || !isSmooth) return []
  const { stderr } = await runTool('ffmpeg', [
    ...words('-hide_banner -nostats -i'),
    `file:${output.reading.path}`,
    ...words('-map 0:V:0 -vf idet -f null -'),
  ])
  const counted = /Multi frame detection: TFF:\s*(\d+) BFF:\s*(\d+) Progressive:\s*(\d+)/.exec(
    stderr,
  )
  const [top = 0, bottom = 0, whole = 0] = (counted ?? []).slice(1).map(Number)
  const combed = top + bottom
  return unless(
    combed <= greatestShare * (combed + whole),
    `${combed} of its ${combed + whole} frames are still woven`,
  )
}
