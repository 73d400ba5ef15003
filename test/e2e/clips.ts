// Clips by how long they keep an encoder busy on the two cores of a CI machine.
import { mediaFile } from '../fixtures/media.ts'

const picture = ['-f', 'lavfi', '-i', 'testsrc2=size=640x360:rate=25:duration=10']
const sound = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=10']
const quick = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac']

/** Two to five seconds with hq-1080p: long enough that progress is seen to move. */
export const movingClip = (): string => mediaFile('mp4', ...picture, ...sound, ...quick)
