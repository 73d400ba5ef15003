// What a person reads of encoders.
import type { TextsOf } from '../../error-text.ts'

export const encoderEnglish: TextsOf<`encoder.${string}`> = {
  'encoder.missing': ({ encoder }) => ({
    message: `The installed ffmpeg has no encoder ${encoder ?? ''}.`,
    remedy: 'Choose another preset, or install a complete ffmpeg.',
  }),
  'encoder.picture-too-small': ({ width, height, least }) => ({
    message: `A picture of ${width} × ${height} is too small for this preset’s encoder.`,
    remedy: `It needs at least ${least}: choose another preset.`,
  }),
  'encoder.refuses-size': () => ({
    message: 'The encoder does not take a picture of this size.',
    remedy: 'Choose a preset that sets the size of the picture, such as a 1080p one.',
  }),
  'encoder.refuses-pixel-format': () => ({
    message: 'The encoder does not take this depth or kind of colour.',
    remedy: 'Choose a preset of 8 bit, or another encoder.',
  }),
  'encoder.refuses-profile': () => ({
    message: 'The encoder does not know the profile or level that the preset asks for.',
    remedy: 'Set both to automatic in the preset, or choose another preset.',
  }),
  'encoder.refuses-bit-rate': () => ({
    message: 'The encoder does not take the bit rate that the preset asks for.',
    remedy: 'Choose another bit rate or a preset that asks for a quality instead.',
  }),
  'encoder.refuses-sample-rate': ({ rate }) => ({
    message: `The sound’s encoder does not take ${rate === undefined ? 'this sample rate' : `a sample rate of ${rate} Hz`}.`,
    remedy: 'Choose a preset with another kind of sound, such as AAC at 48 kHz.',
  }),
  'encoder.refuses-channels': () => ({
    message: 'The sound’s encoder does not take this many channels.',
    remedy: 'Choose a preset that makes stereo of them.',
  }),
  'encoder.refuses-settings': () => ({
    message: 'The encoder refused what the preset asks for.',
    remedy: 'Look at the details for what it said, and choose another preset or another encoder.',
  }),
}
