// What subtitles make a job fail of.
import { failures, type Failure } from './failure.ts'

export const subtitleFailures: readonly Failure[] = [
  ...failures(
    'subtitle.picture-to-text',
    /Subtitle encoding currently only possible from text to text or bitmap to bitmap/,
    /Only (?:text|bitmap).*subtitles are (?:supported|currently)/i,
  ),
  ...failures(
    'subtitle.text-damaged',
    /Unable to open iconv context/,
    /Invalid UTF-8 in decoded subtitles text/,
    /Invalid or incomplete multibyte|Illegal byte sequence/,
    /Unable to recode subtitle event/,
  ),
]
