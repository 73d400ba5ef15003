// The demuxers that may open an input. A list of what is allowed, because what is not on it may
// read other files or devices: playlists (hls, dash, concat, imf, sdp), scripts (avisynth), image
// sequences, text (tty), and whatever a later ffmpeg adds.

const containers =
  'mov mp4 m4a 3gp 3g2 mj2 matroska webm avi asf asf_o flv live_flv kux mpeg mpegts mpegvideo ogg ' +
  'mxf gxf lxf nut nuv nsv rm ivr wtv dv ivf vivo pva ty dhav roq bink smk swf flic film_cpk thp'
const bareVideo =
  'h261 h263 h264 hevc vvc evc av1 obu m4v vc1 vc1test cavsvideo avs2 avs3 dirac dnxhd mjpeg ' +
  'mpjpeg yuv4mpegpipe mlv r3d gif apng'
const bareAudio =
  'aac ac3 ac4 eac3 dts dtshd truehd mlp mp3 flac wav w64 aiff caf au amr amrnb amrwb ape tta tak ' +
  'wv mpc mpc8 oma voc shn gsm dsf iff aa aax aptx aptx_hd sbc spdif loas qcp ircam sox xwma avr ' +
  'g722 dss codec2 lc3 osq'

const inputFormats: readonly string[] = [containers, bareVideo, bareAudio].flatMap((group) =>
  group.split(' '),
)

/**
 * Options before every `-i`. The whitelist of demuxers is checked before anything of the file's
 * content is followed; that of protocols keeps even an allowed demuxer off the network.
 */
export const inputGuardOptions: readonly string[] = [
  '-protocol_whitelist',
  'file,pipe',
  '-format_whitelist',
  inputFormats.join(','),
]

/** ffmpeg's own scheme: no character of the path that follows has a meaning. */
export function fileUrl(absolutePath: string): string {
  return `file:${absolutePath}`
}
