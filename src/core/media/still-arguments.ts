// The ffmpeg arguments that take one frame out of a file, as a JPEG on standard output.
import { framedFilters } from './framed-picture.ts'
import { fileUrl, inputGuardOptions } from './input-formats.ts'
import type { Size } from './plan/picture-size.ts'
import type { VideoStream } from './probe/probe.ts'

/** Of 2 to 31: what is compared shall not show the losses of this very picture. */
const quality = 2

/** @param seconds after the file's beginning; the frame that is seen then, not the key frame before it. */
export function stillArguments(
  path: string,
  stream: VideoStream,
  seconds: number,
  box: Size,
): readonly string[] {
  return [
    '-hide_banner',
    '-nostdin',
    '-loglevel',
    'error',
    ...inputGuardOptions,
    '-an',
    '-sn',
    '-dn',
    ...(seconds > 0 ? ['-ss', seconds.toFixed(3)] : []),
    '-i',
    fileUrl(path),
    '-map',
    `0:${stream.index}`,
    '-frames:v',
    '1',
    '-vf',
    framedFilters(stream, box).join(),
    '-map_metadata',
    '-1',
    '-c:v',
    'mjpeg',
    '-q:v',
    String(quality),
    '-f',
    'image2pipe',
    'pipe:1',
  ]
}
