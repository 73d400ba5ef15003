// What a preset does, in sentences; numbers come as they are meant to be read.
import type { Preset, VideoSettings } from '../../preset-schema.ts'

export const presetWordsEnglish = {
  /** The short line on a card. */
  facts: {
    crf: (value: string): string => `CRF ${value}`,
    within: (size: string): string => `≤ ${size}`,
    upTo: (height: number): string => `${height}p`,
    fps: (rate: string): string => `${rate} fps`,
    tenBit: '10-bit',
    videoCopied: 'Picture as it is',
    soundAlone: 'Sound alone',
    soundCopied: 'sound as it is',
    silent: 'no sound',
    loudness: (lufs: string): string => `${lufs} LUFS`,
  },

  file: {
    container: (name: string): string => `Makes ${name} files.`,
    source: 'Makes a file of the same kind as the source, or MKV where that is something else.',
    trimmed: (start: string, end: string): string => `Takes only ${start} to ${end}.`,
    trimmedFrom: (start: string): string => `Leaves the first ${start} out.`,
  },

  picture: {
    none: 'Leaves the picture out.',
    copy: 'Keeps the picture as it is: no loss, done in seconds.',
    convert: (codec: string): string => `Converts the picture to ${codec}.`,
    chip: 'The graphics chip does it, or the processor where none works.',
    constant: (value: string, impression: string): string =>
      `The same quality throughout, ${value} on the encoder’s scale: ${impression}.`,
    size: (size: string): string =>
      `The whole file stays within ${size}; long films lose detail for it. Two passes.`,
    bitrate: (rate: string): string => `${rate} on average, whatever the picture needs.`,
    profile: 'The profile decides how large and how good it becomes.',
    lossless: 'Not a single pixel is lost; files become very large.',
    speed: (speed: string): string => `Speed “${speed}”.`,
    maxBitrate: (rate: string): string => `Never more than ${rate}.`,
    tenBit: 'With ten bits for each colour: smooth skies, room for HDR.',
    fit: (width: number, height: number): string =>
      `Made to fit ${width} × ${height}, upright ones ${height} × ${width}. Smaller ones stay as they are.`,
    canvas: {
      black: (width: number, height: number): string =>
        `Exactly ${width} × ${height}, with black around what is missing.`,
      blur: (width: number, height: number): string =>
        `Exactly ${width} × ${height}, with the blurred picture around what is missing.`,
      crop: (width: number, height: number): string =>
        `Exactly ${width} × ${height}; what sticks out is cut off.`,
    } satisfies Record<
      NonNullable<VideoSettings['canvas']>['fill'],
      (width: number, height: number) => string
    >,
    maxFps: (rate: string): string => `At most ${rate} frames a second.`,
    fps: (rate: string): string => `Exactly ${rate} frames a second.`,
    cropped: 'Edges are cut off first.',
    rotated: (degrees: number): string => `Turned by ${degrees}° clockwise.`,
    mirrored: 'Mirrored.',
    deinterlace: 'Interlaced or not, half frames are made whole.',
    sdr: 'HDR becomes SDR in natural colours.',
    copyWhenFits: 'A picture that already is like this is copied.',
  },

  sound: {
    none: 'Leaves the sound out.',
    copy: 'Keeps every sound track as it is.',
    convert: (codec: string): string => `Converts every sound track to ${codec}.`,
    convertAt: (codec: string, rate: string): string =>
      `Converts every sound track to ${codec}, ${rate} for two channels.`,
    channels: (count: number): string =>
      count === 1
        ? 'Mixed to mono.'
        : count === 2
          ? 'Mixed to stereo.'
          : `At most ${count} channels.`,
    keep: (codecs: string): string =>
      `Tracks in ${codecs} are copied where the file can hold them.`,
    loudness: (lufs: string): string => `Each brought to ${lufs} LUFS, so that all are as loud.`,
  },

  subtitles: {
    keep: 'Keeps subtitles as far as the file can hold them.',
    burn: 'Draws the subtitle that the source shows into the picture.',
    none: 'Leaves subtitles out.',
    sidecars: 'Takes subtitle files along that lie beside the source.',
  } satisfies Record<Preset['subtitles'] | 'sidecars', string>,

  /** How a constant quality looks, best first. */
  impressions: {
    lossless: 'nothing is lost to the eye, and files are huge',
    excellent: 'hardly anyone sees a difference; large files',
    good: 'good to watch, at a sensible size',
    fair: 'small files; fine detail suffers',
    poor: 'very small files; blocks and blur show',
  },

  kilobits: (rate: string): string => `${rate} kbit/s`,
  megabits: (rate: string): string => `${rate} Mbit/s`,
  megabytes: (size: string): string => `${size} MB`,
  time: (seconds: number): string => {
    const rest = Math.round((seconds % 60) * 100) / 100
    return `${Math.floor(seconds / 60)}:${rest < 10 ? '0' : ''}${rest}`
  },
  list: (items: readonly string[]): string =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
} as const
