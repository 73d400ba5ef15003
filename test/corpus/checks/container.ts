// The file as a whole: its format, where its index lies, its names and chapters, its size.
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { containerFacts, endingOf } from '../containers.ts'
import { same, unless, type Check } from '../finished.ts'

export const checkContainer: Check = ({ preset, source, output, container }) => {
  const wanted = endingOf(preset, source.reading.path)
  const facts = containerFacts[wanted]
  return [
    ...same('its ending', container, wanted),
    ...same('its format', output.reading.formatName, facts.format),
    ...unless(output.played.complaints === '', `ffmpeg complains: ${output.played.complaints}`),
    ...(['mp4', 'mov', 'm4a'].includes(wanted) ? checkFastStart(output.reading.path) : []),
  ]
}

export const checkTitles: Check = ({ preset, source, output }) => {
  const facts = containerFacts[endingOf(preset, source.reading.path)]
  const { chapters, tags } = source.reading
  return [
    ...(facts.chapters ? same('its chapters', output.reading.chapters, chapters) : []),
    ...(tags['title'] === undefined || facts.format === 'gif'
      ? []
      : same('its title', output.reading.tags['title'], tags['title'])),
  ]
}

export const checkSize: Check = ({ entry, preset, output }) => {
  if (preset.video.mode !== 'encode' || preset.video.quality.mode !== 'size') return []
  const { bytes } = preset.video.quality
  const { sizeBytes } = output.reading
  return [
    ...unless(sizeBytes <= bytes, `it has ${sizeBytes} bytes, more than ${bytes}`),
    // The restless picture alone needs all that it can get.
    ...(entry.name === 'restless' && bytes === 1_000_000
      ? unless(sizeBytes >= bytes * 0.93, `it uses ${sizeBytes} bytes of ${bytes}`)
      : []),
  ]
}

/** ISO 14496-12: boxes one after another, each with its length before its name. */
function checkFastStart(path: string): readonly string[] {
  const order = topBoxes(path)
  const [index, media] = [order.indexOf('moov'), order.indexOf('mdat')]
  return unless(index >= 0 && index < media, `its index does not come first: ${order.join(' ')}`)
}

function topBoxes(path: string): readonly string[] {
  const file = openSync(path, 'r')
  const size = statSync(path).size
  const head = Buffer.alloc(16)
  const names: string[] = []
  for (let at = 0; at < size;) {
    readSync(file, head, 0, 16, at)
    names.push(head.toString('latin1', 4, 8))
    const length = head.readUInt32BE(0)
    at += length === 1 ? Number(head.readBigUInt64BE(8)) : length === 0 ? size : length
  }
  closeSync(file)
  return names
}
