// What a name pattern comes to, on made-up files and on one that the person knows.
import { fillTemplate, type LocalTime, type NameSource } from '../../shared/name-template.ts'
import { findPreset, type Preset } from '../../shared/presets.ts'
import { presetTerms } from '../../shared/strings/preset-terms.ts'
import { presetWords } from '../../shared/strings/preset-words.ts'

/** Of a file in Full HD, which most are. */
const usualSize = { width: 1920, height: 1080 }

interface Named {
  /** Without extension. */
  readonly source: string
  readonly folder: string
}

/** The name with the ending that the preset gives; a source's own ending is not known here. */
export function previewName(
  template: string,
  { source, folder }: Named,
  preset: Preset,
  now: Date,
): string {
  const time = localTime(now)
  const facts: NameSource = {
    ...pictureFacts(preset),
    source,
    folder,
    // What files are called does not change with the language.
    preset: findPreset(preset.id)?.name ?? preset.name,
    now: time,
    created: time,
    modified: time,
  }
  const ending = preset.container === 'source' ? 'mp4' : preset.container
  return `${fillTemplate(template, facts)}.${ending}`
}

function pictureFacts({ video }: Preset) {
  if (video.mode === 'none') {
    return { width: null, height: null, codec: null, encoder: null, quality: null, bitDepth: null }
  }
  if (video.mode === 'copy') {
    const codec = presetTerms().codecs.libx264
    return { ...usualSize, codec, encoder: null, quality: null, bitDepth: 8 } as const
  }
  const { encoder, quality, pixelFormat, fit, canvas } = video
  const { width, height } = canvas ?? smallerOf(fit)
  return {
    width,
    height,
    codec: presetTerms().codecs[encoder],
    encoder,
    quality: qualityWord(quality),
    bitDepth: pixelFormat.includes('10') ? 10 : 8,
  } as const
}

function smallerOf(fit: typeof usualSize | null) {
  return fit === null || fit.height >= usualSize.height ? usualSize : fit
}

/** As the worker writes it. */
function qualityWord(quality: Extract<Preset['video'], { mode: 'encode' }>['quality']) {
  switch (quality.mode) {
    case 'constant':
      return presetWords().facts.crf(String(quality.value))
    case 'size':
      return `${Math.round(quality.bytes / 1_000_000)} MB`
    case 'bitrate':
      return `${Math.round(quality.bitsPerSecond / 1000)} kbps`
    case 'profile':
      return null
  }
}

function localTime(moment: Date): LocalTime {
  return {
    year: moment.getFullYear(),
    month: moment.getMonth() + 1,
    day: moment.getDate(),
    hour: moment.getHours(),
    minute: moment.getMinutes(),
    second: moment.getSeconds(),
  }
}
