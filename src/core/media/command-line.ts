// ffmpeg's arguments as a person could type them. For reading and copying alone: Reelmill passes arrays.
import type { FfmpegArguments } from './plan/ffmpeg-arguments.ts'

export function commandLine({ inputs, outputOptions, output }: FfmpegArguments): string {
  return [
    'ffmpeg',
    ...inputs.flatMap(({ options, url }) => [...options, '-i', url]),
    ...outputOptions,
    output,
  ]
    .map(quoted)
    .join(' ')
}

function quoted(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`
}
