// What a finished file's kind refuses to hold.
import { failures, type Failure } from './failure.ts'

export const outputFailures: readonly Failure[] = [
  ...failures(
    'output.codec-refused',
    /Could not find tag for codec (?<codec>[\w.-]{1,40}) in stream/,
    /Codec (?<codec>[\w.-]{1,40}) (?:is )?not supported in/i,
    /Only .* (?:video|audio|subtitles|streams?).* (?:are|is) supported (?:for|by|in)/i,
    /(?:Exactly|At most|Only) one \S+ (?:audio |video )?stream/i,
    /(?<codec>[\w.-]{1,40}) (?:in|with) \S+ (?:support is experimental|is not supported)/i,
    /unsupported codec|Unsupported stream|muxer does not support any stream of type/i,
    /Tag \S+ incompatible with output codec/,
  ),
  ...failures('output.streams-apart', /Too many packets buffered for output stream/),
  ...failures(
    'output.timestamps',
    /non[- ]monotonically increasing dts|Non-monotonous DTS|Non-monotonic DTS/i,
    /Invalid pts \(-?\d+\) <= last|pts \(-?\d+\) < dts \(-?\d+\)/,
    /Packet with no PTS|first pts value must be set|pts has no value|Can't write packet with unknown timestamp/i,
    /Timestamps are unset in a packet/,
  ),
]

export const outputRefusals: readonly Failure[] = failures(
  'output.header-refused',
  /Could not write header/,
  /Error (?:initializing|opening) (?:the )?(?:muxer|output (?:stream|file)s?)/i,
  /Requested output format '[^']*' is not|Unable to (?:find|choose) a suitable output format/i,
)
