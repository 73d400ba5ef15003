// What a person reads of subtitles.
import type { TextsOf } from '../../error-text.ts'

export const subtitleGerman: TextsOf<`subtitle.${string}`> = {
  'subtitle.picture-to-text': () => ({
    message: 'Die Untertitel sind Bilder, und diese Dateiart fasst nur Text.',
    remedy: 'Wählen Sie eine Voreinstellung, die MKV erzeugt, oder eine, die Untertitel weglässt.',
  }),
  'subtitle.text-damaged': () => ({
    message: 'Die Untertitel enthalten Zeichen, die sich nicht lesen lassen.',
    remedy:
      'Sichern Sie die Untertiteldatei in einem Texteditor als UTF-8 oder wählen Sie eine Voreinstellung ohne Untertitel.',
  }),
}
