// ffmpeg's arguments for the sample clip: eight seconds of a moving picture with a tone, written the way
// cameras do, each frame by itself, so that any preset makes it much smaller. By parts that every ffmpeg has.

const seconds = 8

const words = [
  '-hide_banner -nostdin -loglevel error -y',
  `-f lavfi -i testsrc2=size=1280x720:rate=25:duration=${seconds}`,
  `-f lavfi -i sine=frequency=330:sample_rate=48000:duration=${seconds}`,
  '-af volume=0.4 -c:v mjpeg -q:v 3 -pix_fmt yuvj420p -c:a pcm_s16le -f mov',
].flatMap((line) => line.split(' '))

/** @param file that is written; it may be there. */
export function sampleArguments(file: string): readonly string[] {
  return [...words, file]
}
