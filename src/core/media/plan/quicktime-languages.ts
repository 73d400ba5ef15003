// MOV keeps a language as a number from QuickTime's list, for which ffmpeg knows one word each: some not
// the one that Matroska writes (ISO 639-2/B), and one that is no ISO word at all.
import type { PlannedStream } from './plan.ts'

const words: Readonly<Record<string, string>> = {
  fre: 'fra',
  swe: 'sve',
  cze: 'ces',
  slo: 'slk',
  rum: 'ron',
}

/** @param muxer ffmpeg's name: the others have room for any word */
export function withKnownLanguage(stream: PlannedStream, muxer: string): PlannedStream {
  const word = muxer === 'mov' ? words[stream.source.language ?? ''] : undefined
  if (word === undefined) return stream
  return { ...stream, options: [...stream.options, ['metadata:s', `language=${word}`]] }
}
