// What goes wrong between decoder and encoder.
import { failures, type Failure } from './failure.ts'

export const filterFailures: readonly Failure[] = [
  ...failures(
    'filter.missing',
    /No such filter: '(?<filter>[^']{1,60})'/,
    /Filter '(?<filter>[^']{1,60})' (?:not found|has not been compiled in)/,
  ),
  ...failures(
    'filter.colours',
    /no path between colorspaces/,
    /Unsupported (?:input|output) (?:colorspace|color space|transfer)/i,
  ),
]

/** What ffmpeg says of a filter that does not take what it is given. */
export const filterRefusals: readonly Failure[] = failures(
  'filter.failed',
  /Failed to configure (?:input|output) pad on/,
  /Error (?:re)?initiali[sz]ing (?:a |the )?(?:simple |complex )?filter/i,
  /Error (?:parsing|configuring|opening) (?:a |the )?(?:complex )?filter/i,
  /Impossible to convert between the formats supported by the filter/,
)

/** ffmpeg's summary of whatever went wrong on the way to the encoder, in a decoder as well. */
export const filterEnds: readonly Failure[] = failures(
  'filter.failed',
  /Error while filtering|Failed to inject frame into filter network/,
  /Error marking filters as finished/,
)
