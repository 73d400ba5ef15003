// What is wrong with a source, by what ffmpeg's demuxers and decoders say of it.
import { failures, type Failure } from './failure.ts'

export const sourceFailures: readonly Failure[] = [
  ...failures(
    'input.playlist',
    /\[(?:hls|dash|concatf?|imf|sdp|hls,applehttp) @ [^\]]*\] .*Format not on whitelist/,
    /Protocol '[^']*' not on whitelist/,
    /(?:Unsafe file name|not in allowed_(?:segment_)?extensions)/,
  ),
  ...failures('input.not-media', /Format not on whitelist/),
  ...failures(
    'input.protected',
    /(?:file|stream|content|track) is (?:DRM[- ]protected|encrypted)/i,
    /Incorrect number of samples in encryption info|saiz|senc atom|[Dd]ecrypt(?:ion)? (?:failed|key)/,
    /activation_bytes|audible_(?:key|iv)/,
  ),
  ...failures('input.incomplete', /moov atom not found/),
  ...failures(
    'input.decoder-missing',
    /Decoder \(codec (?<codec>[\w.-]{1,40})\) not found for input stream/,
    /no decoder found for: (?<codec>[\w.-]{1,40})/,
    /No decoder (?:could be found )?for (?:stream )?#?\S*,? codec (?<codec>[\w.-]{1,40})/,
    /Unsupported codec (?:\(id=\d+\)|with id \d+) for input stream/,
    /Unknown decoder '(?<codec>[^']{1,40})'/,
  ),
  ...failures(
    'input.picture-too-large',
    /Picture size (?<width>\d+)x(?<height>\d+) is invalid/,
    /Picture size .* exceeds specified max pixel count/,
    /Video dimensions? .* (?:too large|exceeds)/i,
  ),
  ...failures(
    'input.unsupported',
    /Not yet implemented in FFmpeg, patches welcome/,
    /is not implemented\. Update your FFmpeg/,
    /Could not find codec parameters/,
    /(?:Unsupported|unknown) (?:bit depth|chroma|pixel|sample) (?:format)?.*(?:stream|decoder)/i,
  ),
]

/** Of a file with a scratch too: they explain a failure only where nothing else does. */
export const sourceDamages: readonly Failure[] = [
  ...failures(
    'input.incomplete',
    /(?:File|Packet|Stream) ended prematurely|Truncating packet of size/,
  ),
  ...failures(
    'input.damaged',
    /Cannot determine format of input stream/,
    /Decode error rate \S+ exceeds maximum/,
    /Error while (?:decoding|processing the decoded data)/,
    /Error (?:submitting|sending).* to (?:the )?decoder/i,
    /Error splitting the input into NAL units|error while decoding MB|decode_slice_header error/,
    /Invalid data found when processing input|Header missing|corrupt(?:ed)? (?:input|frame|packet)/i,
    /EBML header parsing failed|invalid atom|Error demuxing|Error during demuxing/i,
  ),
]
