// Filters that Reelmill does not have: listed where a preset uses one. Their details say nothing more.
import type { SettingReader } from './setting-reader.ts'

/** What stands for “not used”, in words and, before there were words, in numbers. */
const unused = ['off', 'none', '0', 'false']

const filters = [
  'PictureDenoiseFilter',
  'PictureDenoise',
  'PictureSharpenFilter',
  'PictureChromaSmoothPreset',
  'PictureDeblockPreset',
  'PictureDeblock',
  'PictureDetelecine',
  'PictureColorspacePreset',
  'PicturePadMode',
  'VideoGrayScale',
]

export function listFilters(reader: SettingReader): void {
  for (const name of filters) reader.leaveUnless(name, unused, 'no-filter')
  for (const name of ['VideoColorMatrixCode', 'VideoColorMatrixCodeOverride']) {
    reader.leaveUnless(name, ['0', 'auto'], 'no-setting')
  }
  reader.leaveUnless('VideoColorRange', ['auto', 'same'], 'no-setting')
  // Dolby Vision and HDR10+; spelled like this in the files.
  reader.leaveUnless('VideoPasshtruHDRDynamicMetadata', ['none', 'off'], 'no-setting')
}
