// Why an encoder refuses what it is asked for, by what it says itself; ffmpeg's own words come last.
import { failures, type Failure } from './failure.ts'

export const encoderFailures: readonly Failure[] = [
  ...failures(
    'encoder.missing',
    /Unknown encoder '(?<encoder>[^']{1,60})'/,
    /Encoder not found.*'(?<encoder>[^']{1,60})'/,
    /The encoder '(?<encoder>[^']{1,60})' is experimental/,
    /Automatic encoder selection failed/,
  ),
  ...failures(
    'encoder.refuses-size',
    /(?:width|height) not divisible by \d/i,
    /invalid width x height/i,
    /(?:Source|Forced Max) (?:Width|Height) must be/i,
    /(?:Width|height|dimensions?|resolution|picture size) .{0,40}(?:not supported|unsupported|out of range|too (?:small|large))/i,
    /Specified size .* is not supported/i,
    /Video (?:width|height) .* not a multiple of/i,
    /Frame dimension .* (?:less|greater) than/i,
    /Frame size: \d+x\d+[pi]; bitrate/,
  ),
  ...failures(
    'encoder.refuses-pixel-format',
    /Unknown pixel format requested|Invalid pixel format/,
    /(?:pixel|pix_fmt|colou?r) ?format .{0,40}(?:not supported|unsupported|invalid|incompatible)/i,
    /profile doesn't support (?:4:|a bit depth|lossless)/,
    /(?:bit depth|chroma (?:format|subsampling)).{0,60}(?:not supported|unsupported|invalid)/i,
  ),
  ...failures(
    'encoder.refuses-profile',
    /invalid profile|Error setting profile|specified level .* does not exist/i,
    /Error parsing option '(?:profile|level)'|option (?:profile|level) to value/,
    /(?:profile|level) .{0,40}(?:not supported|unsupported|invalid)/i,
  ),
  ...failures(
    'encoder.refuses-bit-rate',
    /bit ?rate .{0,60}(?:unsupported|not supported|too (?:low|high|large|small)|invalid|out of range)/i,
    /bitrate not specified and|Rate control .{0,40}(?:invalid|unsupported)|Bitrate \d+ .{0,30}limit/i,
    /rc buffer|bitrate tolerance/i,
  ),
  ...failures(
    'encoder.refuses-sample-rate',
    /Specified sample rate (?<rate>\d+) is not supported/,
    /(?:sample rate|sampling (?:rate|frequency)).{0,60}(?:not supported|unsupported|invalid)/i,
    /Unsupported sample ?rate/i,
  ),
  ...failures(
    'encoder.refuses-channels',
    /Specified channel layout '(?<layout>[^']{1,60})' is not supported/,
    /mapping family undefined for (?<channels>\d+) channels/,
    /(?:channel layout|channels?|number of channels) .{0,60}(?:not supported|unsupported|invalid)/i,
    /Unsupported (?:number of channels|channel)/i,
  ),
]

/** ffmpeg says this after whatever an encoder says, and of everything that an encoder does not say. */
export const encoderRefusals: readonly Failure[] = failures(
  'encoder.refuses-settings',
  /Error while opening encoder|Error opening encoder/,
  /Error setting (?:preset|option|encoder parameters)/,
  /Cannot open \S+ encoder|Invalid sample format/,
  /Error (?:submitting|sending) .*frame to the encoder/i,
  /(?:Video|Audio) encoding failed/,
)
