// The comparer's process: takes the same moment out of a source and of what was made of it, and ends.
import {
  fittedSize,
  displaySize,
  uprightPicture,
  type Size,
} from '../core/media/plan/picture-size.ts'
import { playingTime } from '../core/media/probe/duration.ts'
import type { Probe } from '../core/media/probe/probe.ts'
import { picturedStream } from '../core/media/thumbnail-strip.ts'
import { comparisonBox, type FromComparer, type ToComparer } from '../shared/comparison.ts'
import { refuse, succeed } from '../shared/errors.ts'
import { scrubEnvironment } from './environment.ts'
import { exitOnUnexpected } from './exit-on-unexpected.ts'
import { guardTools } from './guarded-tools.ts'
import { connectPort } from './port.ts'
import { probeFile } from './probe-file.ts'
import { takeStill } from './take-still.ts'

exitOnUnexpected()
scrubEnvironment()

/** To a moment far from a key frame, in 4K: seconds. */
const limitMs = 60_000

/** Of the length: at the very end there may be no frame any more. */
const lastPosition = 0.98

const port = connectPort<ToComparer, FromComparer>()
port.onClosed(() => process.exit(0))
port.onMessage((message) => void answer(message))

async function answer(order: ToComparer): Promise<void> {
  await port.sendLast(await compare(order))
  process.exit(0)
}

async function compare(order: ToComparer): Promise<FromComparer> {
  const { inputPath, outputPath, cutSeconds, position } = order
  const tools = guardTools(order.tools, order.guardPath)
  const signal = AbortSignal.timeout(limitMs)
  const [source, finished] = await Promise.all([
    probeFile(inputPath, tools, signal),
    probeFile(outputPath, tools, signal),
  ])
  if (!source.ok) return source
  if (!finished.ok) return finished
  const box = boxFor(finished.value)
  if (box === null) return refuse('job.no-picture')
  const { streams, durationSeconds } = finished.value
  const length = playingTime(streams, durationSeconds) ?? 0
  const seconds = Math.min(position, lastPosition) * length
  const [before, after] = await Promise.all([
    takeStill(inputPath, source.value, seconds + cutSeconds, box, tools, signal),
    takeStill(outputPath, finished.value, seconds, box, tools, signal),
  ])
  if (!before.ok) return before
  if (!after.ok) return after
  return succeed({ seconds, before: dataUrl(before.value), after: dataUrl(after.value) })
}

/** As the finished file is seen; both pictures fill it. */
function boxFor(finished: Probe): Size | null {
  const stream = picturedStream(finished)
  if (stream === null) return null
  const seen = { stored: displaySize(uprightPicture(stream)), pixelAspect: 1 }
  return fittedSize(seen, comparisonBox)
}

function dataUrl(jpeg: Buffer): string {
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`
}
