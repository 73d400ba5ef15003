// What ffmpeg prints when something fails, in its own words: each from a run of version 5.1 on Linux, or,
// where that needs another machine, the line as its sources, its newer versions or a driver's have it.
import type { ErrorCode } from '../../../../../src/shared/errors.ts'

/** As found by running it: the lines that are marked as errors, and the warnings between them. */
export const ran: readonly (readonly [code: ErrorCode, text: string])[] = [
  ['encoder.missing', "[fatal] Unknown encoder 'libnosuch'"],
  [
    'encoder.missing',
    `[truehd @ 0x55a9760598c0] [error] The encoder 'truehd' is experimental but experimental codecs are not enabled, add '-strict -2' if you want to use it.`,
  ],
  [
    'encoder.refuses-size',
    `[libx264 @ 0x56191c520d40] [error] width not divisible by 2 (321x181)
[error] Error initializing output stream 0:0 -- Error while opening encoder for output stream #0:0 - maybe incorrect parameters such as bit_rate, rate, width or height`,
  ],
  ['encoder.refuses-size', '[libx264 @ 0x5644b38fa280] [error] invalid width x height (20000x200)'],
  [
    'encoder.refuses-size',
    `Svt[error]: Instance 1: Source Width must be at least 64
[libsvtav1 @ 0x55ad86ba6c00] [error] Error setting encoder parameters: bad parameter (0x80001005)`,
  ],
  [
    'encoder.refuses-size',
    `[dnxhd @ 0x561b3663f840] [error] Frame size: 1440x1080i; bitrate: 110Mbps; pixel format: yuv422p
[dnxhd @ 0x561b365eec00] [error] ff_frame_thread_encoder_init failed`,
  ],
  ['encoder.refuses-pixel-format', '[fatal] Unknown pixel format requested: bogus.'],
  [
    'encoder.refuses-pixel-format',
    `x264 [error]: baseline profile doesn't support 4:4:4
[libx264 @ 0x559f232a9d80] [error] Error setting profile baseline.`,
  ],
  [
    'encoder.refuses-profile',
    `x264 [error]: invalid profile: bogus
[libx264 @ 0x5572cc1a6140] [error] Error setting profile bogus.`,
  ],
  [
    'encoder.refuses-profile',
    "[libx264 @ 0x5635d5294fc0] [error] Error parsing option 'level' with value '9.9'.",
  ],
  [
    'encoder.refuses-profile',
    `x265 [error]: specified level 99 does not exist
[libx265 @ 0x55bd48cd9fc0] [error] Cannot open libx265 encoder.`,
  ],
  [
    'encoder.refuses-bit-rate',
    '[libopus @ 0x5578acd8a080] [error] The bit rate 9000000 bps is unsupported. Please choose a value between 500 and 256000.',
  ],
  [
    'encoder.refuses-sample-rate',
    '[libmp3lame @ 0x55b2c9f2b080] [error] Specified sample rate 123456 is not supported',
  ],
  [
    'encoder.refuses-channels',
    "[libmp3lame @ 0x5572e5851080] [error] Specified channel layout '5.1' is not supported",
  ],
  [
    'encoder.refuses-channels',
    '[libopus @ 0x55886e534000] [error] Opus mapping family undefined for 24 channels.',
  ],
  [
    'encoder.refuses-settings',
    `x264 [error]: invalid preset 'bogus'
[libx264 @ 0x5578e935efc0] [error] Error setting preset/tune bogus/(null).`,
  ],
  [
    'gpu.driver-missing',
    `[h264_nvenc @ 0x55f25bada000] [error] Cannot load libcuda.so.1
[error] Error initializing output stream 0:0 -- Error while opening encoder for output stream #0:0 - maybe incorrect parameters such as bit_rate, rate, width or height`,
  ],
  [
    'gpu.driver-missing',
    `[AVHWDeviceContext @ 0x55e530aa4980] [error] Could not dynamically load CUDA
[error] Device creation failed: -1.
[error] Failed to set value 'cuda' for option 'init_hw_device': Operation not permitted
[fatal] Error parsing global options: Operation not permitted`,
  ],
  [
    'gpu.no-device',
    '[h264_qsv @ 0x55a6e5cfb140] [error] Error initializing an internal MFX session: unsupported (-3)',
  ],
  [
    'gpu.no-device',
    `[AVHWDeviceContext @ 0x55ba45ed9a40] [error] No VA display found for device /dev/dri/renderD128.
[error] Device creation failed: -22.
[error] Failed to set value '/dev/dri/renderD128' for option 'vaapi_device': Invalid argument`,
  ],
  [
    'gpu.failed',
    `[error] Device creation failed: -542398533.
[error] Failed to set value 'qsv' for option 'init_hw_device': Generic error in an external library`,
  ],
  [
    'filter.missing',
    `[AVFilterGraph @ 0x564d25a5e800] [error] No such filter: 'nosuch'
[error] Error reinitializing filters!
[error] Failed to inject frame into filter network: Invalid argument
[fatal] Error while processing the decoded data for stream #0:0`,
  ],
  [
    'filter.colours',
    `[Parsed_zscale_0 @ 0x558cdb73a200] [error] code 3074: no path between colorspaces
[error] Error while filtering: Generic error in an external library`,
  ],
  [
    'filter.failed',
    `[Parsed_crop_0 @ 0x5613df1011c0] [error] Invalid too big or non positive size for width '1000' or height '1000'
[Parsed_crop_0 @ 0x5613df1011c0] [error] Failed to configure input pad on Parsed_crop_0
[error] Error reinitializing filters!`,
  ],
  [
    'input.picture-too-large',
    `[Parsed_scale_0 @ 0x55fe448c7740] [IMGUTILS @ 0x7ffc9c74f960] [error] Picture size 100000x100000 is invalid
[error] Error reinitializing filters!`,
  ],
  [
    'input.decoder-missing',
    `[mov,mp4,m4a,3gp,3g2,mj2 @ 0x5640ab74b900] [warning] Could not find codec parameters for stream 0 (Video: none (zzzz / 0x7A7A7A7A), none, 320x180, 599 kb/s): unknown codec
[error] Decoder (codec none) not found for input stream #0:0`,
  ],
  [
    'input.damaged',
    `[h264 @ 0x558556ada740] [error] Error splitting the input into NAL units.
[error] Error while decoding stream #0:0: Invalid data found when processing input
[error] Cannot determine format of input stream 0:0 after EOF
[fatal] Error marking filters as finished`,
  ],
  [
    'subtitle.picture-to-text',
    '[error] Error initializing output stream 0:1 -- Subtitle encoding currently only possible from text to text or bitmap to bitmap',
  ],
  [
    'subtitle.text-damaged',
    `[srt @ 0x55825b702700] [error] Invalid UTF-8 in decoded subtitles text; maybe missing -sub_charenc option
[error] Error while decoding stream #1:0: Invalid data found when processing input`,
  ],
  [
    'subtitle.text-damaged',
    `[srt @ 0x55e18d29fe00] [error] Unable to open iconv context with input character encoding "NOPE"
[error] Error while opening decoder for input stream #0:0 : Invalid argument`,
  ],
  [
    'output.codec-refused',
    `[webm @ 0x55f2858a4380] [error] Only VP8 or VP9 or AV1 video and Vorbis or Opus audio and WebVTT subtitles are supported for WebM.
[error] Could not write header for output file #0 (incorrect codec parameters ?): Invalid argument`,
  ],
  [
    'output.codec-refused',
    `[mp4 @ 0x55564b920540] [error] Could not find tag for codec ffv1 in stream #0, codec not currently supported in container
[error] Could not write header for output file #0 (incorrect codec parameters ?): Invalid argument
[error] Error initializing output stream 0:0 -- `,
  ],
  [
    'output.codec-refused',
    '[wav @ 0x5616ba096540] [error] Codec h264 not supported in WAVE format',
  ],
  [
    'output.codec-refused',
    '[mp3 @ 0x558ba1cf6380] [error] Invalid audio stream. Exactly one MP3 audio stream is required.',
  ],
  [
    'output.timestamps',
    `[mpeg4 @ 0x562167aa7100] [error] Invalid pts (-1) <= last (0)
[error] Error submitting video frame to the encoder`,
  ],
  [
    'system.out-of-memory',
    `x264 [error]: malloc of size 44329344 failed
[error] Error initializing output stream 0:0 -- Error while opening encoder for output stream #0:0 - maybe incorrect parameters such as bit_rate, rate, width or height`,
  ],
  [
    'system.out-of-memory',
    '[libvpx-vp9 @ 0x561b2c6a04c0] [error] Failed to initialize encoder: Memory allocation error',
  ],
  [
    'destination.full',
    `[error] Could not write header for output file #0 (incorrect codec parameters ?): No space left on device
[error] Error initializing output stream 0:1 -- `,
  ],
  ['destination.full', '[error] Error writing trailer of file:/dev/full: No space left on device'],
  ['destination.missing', '[error] file:/out/.a.mkv.part: No such file or directory'],
  ['destination.read-only', '[error] file:/out/.a.mkv.part: Permission denied'],
  ['destination.name-too-long', '[error] file:/out/.a.mkv.part: File name too long'],
  ['input.unreadable', '[error] file:/in/a.mkv: Permission denied'],
  ['input.missing', '[error] file:/in/a.mkv: No such file or directory'],
  ['input.not-a-file', '[error] file:/in/a.mkv: Is a directory'],
  ['ffmpeg.failed', '[error] Generic error in an external library'],
  ['ffmpeg.failed', ''],
]

/** Not to be had on this machine: other systems, chips, drives, and newer versions. */
export const written: readonly (readonly [code: ErrorCode, text: string])[] = [
  [
    'gpu.driver-old',
    '[h264_nvenc @ 0x1] [error] Driver does not support the required nvenc API version. Required: 12.2 Found: 11.1',
  ],
  [
    'gpu.driver-old',
    '[h264_nvenc @ 0x1] [error] The minimum required Nvidia driver for nvenc is 550.54.14 or newer',
  ],
  [
    'gpu.busy',
    '[h264_nvenc @ 0x1] [error] OpenEncodeSessionEx failed: out of memory (10): (no details)',
  ],
  [
    'gpu.busy',
    '[hevc_nvenc @ 0x1] [error] OpenEncodeSessionEx failed: incompatible client key (21): (no details)',
  ],
  [
    'gpu.busy',
    '[h264_nvenc @ 0x1] [error] dl_fn->cuda_dl->cuCtxCreate failed -> CUDA_ERROR_OUT_OF_MEMORY: out of memory',
  ],
  ['gpu.no-device', '[h264_nvenc @ 0x1] [error] No capable devices found'],
  [
    'gpu.no-device',
    '[h264_nvenc @ 0x1] [fatal] dl_fn->cuda_dl->cuInit(0) failed -> CUDA_ERROR_NO_DEVICE: no CUDA-capable device is detected',
  ],
  [
    'gpu.no-device',
    '[h264_videotoolbox @ 0x1] [error] Error: cannot create compression session: -12908',
  ],
  [
    'gpu.busy',
    '[h264_videotoolbox @ 0x1] [error] Error: cannot create compression session: -12915',
  ],
  ['gpu.driver-missing', '[h264_amf @ 0x1] [error] DLL amfrt64.dll failed to open'],
  ['gpu.driver-missing', '[h264_nvenc @ 0x1] [error] Cannot load nvEncodeAPI64.dll'],
  [
    'gpu.driver-missing',
    '[AVHWDeviceContext @ 0x1] [error] Failed to initialise VAAPI connection: -1 (unknown libva error).',
  ],
  [
    'gpu.no-permission',
    '[error] libva: /dev/dri/renderD128: Permission denied\n[AVHWDeviceContext @ 0x1] [error] No VA display found for device /dev/dri/renderD128.',
  ],
  ['gpu.unsupported', '[hevc_nvenc @ 0x1] [error] 10 bit encode not supported'],
  [
    'gpu.unsupported',
    '[av1_nvenc @ 0x1] [error] Codec not supported\n[av1_nvenc @ 0x1] [error] No capable devices found',
  ],
  [
    'gpu.unsupported',
    '[hevc_vaapi @ 0x1] [error] No usable encoding entrypoint found for profile VAProfileHEVCMain10 (18).',
  ],
  ['gpu.unsupported', '[av1_qsv @ 0x1] [error] Current codec type is unsupported'],
  ['gpu.failed', '[h264_amf @ 0x1] [error] encoder->Init() failed with error 1'],
  ['encoder.missing', "[vost#0:0 @ 0x1] [fatal] Unknown encoder 'libx265'"],
  [
    'encoder.refuses-settings',
    '[vost#0:0/libx264 @ 0x1] [error] Error while opening encoder - maybe incorrect parameters such as bit_rate, rate, width or height.',
  ],
  ['encoder.refuses-sample-rate', '[libfdk_aac @ 0x1] [error] Unsupported sample rate 123'],
  ['filter.missing', "[AVFilterGraph @ 0x1] [error] No such filter: 'zscale'"],
  ['filter.missing', "[AVFilterGraph @ 0x1] [error] No such filter: 'subtitles'"],
  ['filter.failed', '[fc#0 @ 0x1] [error] Error initializing a complex filter graph'],
  [
    'input.decoder-missing',
    '[vist#0:0/none @ 0x1] [error] Decoding requested, but no decoder found for: none',
  ],
  [
    'input.damaged',
    '[vist#0:0/h264 @ 0x1] [dec:h264 @ 0x2] [error] Decode error rate 1 exceeds maximum 0.666667',
  ],
  ['input.incomplete', '[matroska,webm @ 0x1] [error] File ended prematurely'],
  [
    'input.unsupported',
    '[error] Error while opening decoder for input stream #0:0 : Not yet implemented in FFmpeg, patches welcome',
  ],
  ['output.streams-apart', '[error] Too many packets buffered for output stream 0:1.'],
  [
    'output.timestamps',
    '[mp4 @ 0x1] [error] Application provided invalid, non monotonically increasing dts to muxer in stream 0: 45 >= 45',
  ],
  ['output.timestamps', "[matroska @ 0x1] [error] Can't write packet with unknown timestamp"],
  [
    'output.header-refused',
    '[out#0/mp4 @ 0x1] [error] Could not write header (incorrect codec parameters ?): Invalid argument',
  ],
  [
    'output.codec-refused',
    "[mp4 @ 0x1] [error] Tag avc1 incompatible with output codec id '12' (mp4v)",
  ],
  ['ffmpeg.option-unknown', "[fatal] Unrecognized option 'fps_mode'."],
  ['system.out-of-memory', '[error] Error while filtering: Cannot allocate memory'],
  ['system.too-many-files', '[error] file:/somewhere: Too many open files'],
  ['destination.full', '[error] av_interleaved_write_frame(): No space left on device'],
  ['destination.full', '[out#0/mp4 @ 0x1] [error] Error muxing a packet: No space left on device'],
  ['destination.full', 'file:C:\\out\\a.part: There is not enough space on the disk.'],
  [
    'destination.quota',
    '[error] Error writing trailer of file:/out/.a.mkv.part: Disk quota exceeded',
  ],
  ['destination.quota', '[error] av_interleaved_write_frame(): Disc quota exceeded'],
  ['destination.file-too-large', '[error] av_interleaved_write_frame(): File too large'],
  ['destination.drive-read-only', '[error] file:/out/.a.mkv.part: Read-only file system'],
  ['destination.gone', '[error] av_interleaved_write_frame(): Input/output error'],
  ['destination.gone', '[error] av_interleaved_write_frame(): Stale file handle'],
  ['destination.gone', '[error] Error writing trailer of file:/out/.a.mkv.part: Host is down'],
  [
    'destination.gone',
    '[error] Error writing trailer of file:/out/.a.mkv.part: Transport endpoint is not connected',
  ],
  ['destination.gone', '[error] file:/out/.a.mkv.part: No such device'],
  ['destination.busy', '[error] file:/out/.a.mkv.part: Device or resource busy'],
  ['input.drive-gone', '[error] file:/in/a.mkv: Stale file handle'],
  ['input.drive-gone', '[error] file:/in/a.mkv: Connection timed out'],
  ['input.drive-gone', '[error] file:/in/a.mkv: Transport endpoint is not connected'],
  ['input.drive-failing', '[error] file:/in/a.mkv: Input/output error'],
  [
    'input.drive-failing',
    '[in#0/matroska @ 0x1] [error] Error during demuxing: Input/output error',
  ],
]
