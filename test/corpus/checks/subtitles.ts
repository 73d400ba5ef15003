// Text kept wherever the container has a place for it, pictures where they can be copied.
import { containerFacts, endingOf, isAmong } from '../containers.ts'
import { same, unless, type Check, type Finished } from '../finished.ts'
import { words } from '../ingredients.ts'
import type { ReadStream } from '../reading.ts'
import { runTool } from '../run-tool.ts'

const pictures = 'hdmv_pgs_subtitle dvd_subtitle dvb_subtitle xsub'

export const checkSubtitles: Check = (finished) => {
  const { output } = finished
  const found = output.reading.subtitles.map((stream) => [stream.codec_name, languageOf(stream)])
  const wanted = expected(finished)
  return same('its subtitles', found, wanted)
}

function expected({ entry, preset, source }: Finished): readonly (readonly string[])[] {
  const { text, subtitles } = containerFacts[endingOf(preset, source.reading.path)]
  if (text === null || preset.subtitles === 'none' || preset.video.mode === 'none') return []
  const inside = source.reading.subtitles.flatMap((stream) => {
    const codec = stream.codec_name ?? ''
    if (isAmong(subtitles, codec)) return [[codec, languageOf(stream)]]
    return isAmong(pictures, codec) ? [] : [[text, languageOf(stream)]]
  })
  const beside = (entry.beside ?? []).map(([codec, language]) => [
    isAmong(subtitles, codec) && !entry.isOldText ? codec : text,
    language,
  ])
  return [...inside, ...beside]
}

function languageOf({ tags }: ReadStream): string {
  return tags?.['language'] ?? 'und'
}

/** Read back as text, whatever they were made of. */
export async function checkWords({ entry, output }: Finished): Promise<readonly string[]> {
  const isText = output.reading.subtitles.some(({ codec_name: codec }) => !isAmong(pictures, codec))
  if (entry.words === undefined || !isText) return []
  const { stdout } = await runTool('ffmpeg', [
    ...words('-v error -i'),
    `file:${output.reading.path}`,
    ...words('-map 0:s -c:s srt -f matroska pipe:1'),
  ])
  return unless(stdout.includes(entry.words), `its subtitles do not say “${entry.words}”`)
}
