// What a program printed of its failure, without all that it printed beside it.

/**
 * ffmpeg is run with the level of each line in front of it, and the encoders that write past it have
 * a mark of their own. Of a program that marks none, everything.
 */
export function errorLines(stderr: string): string {
  const lines = stderr.split('\n')
  const told = lines
    .filter((line) => level.test(line) || foreign.test(line))
    .map((line) => line.replace(level, '$1'))
  return (told.length > 0 ? told : lines).join('\n')
}

/** `[error] …`, `[mp4 @ 0x55d] [fatal] …`, `[scale @ 0x55d] [IMGUTILS @ 0x7ff] [error] …` */
const level = /^((?:\[[^\]]*\] ){0,4}?)\[(?:error|fatal|panic)\] /

/** `x264 [error]: …`, `Svt[error]: …` */
const foreign = /^(?:x26[45] |Svt)\[error\]: /

/** Enough for ffmpeg's last lines, small enough to keep with every failed job. */
const maxDetailBytes = 2048

export function detailTail(text: string): string | null {
  const tail = text.trim().slice(-maxDetailBytes).trim()
  return tail === '' ? null : tail
}
