// What a person reads of subtitles.
import type { TextsOf } from '../../error-text.ts'

export const subtitleEnglish: TextsOf<`subtitle.${string}`> = {
  'subtitle.picture-to-text': () => ({
    message: 'The subtitles are pictures, and this kind of file holds only text.',
    remedy: 'Choose a preset that makes MKV, or one that leaves the subtitles out.',
  }),
  'subtitle.text-damaged': () => ({
    message: 'The subtitles hold characters that cannot be read.',
    remedy:
      'Save the subtitle file as UTF-8 in a text editor, or choose a preset without subtitles.',
  }),
}
