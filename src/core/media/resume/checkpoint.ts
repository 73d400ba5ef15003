// What is known of the segments that are finished: a line each, written only once its bytes are safe.
import { z } from 'zod'

const segmentSchema = z.object({
  name: z.string().regex(/^s\d{5}\.mp4$/),
  /** Frames. */
  count: z.int().positive(),
  sizeBytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Segment = z.infer<typeof segmentSchema>

/** The encoder came to the end of the film: nothing is missing. */
const endSchema = z.object({ end: z.literal(true) })

export interface Checkpoints {
  readonly segments: readonly Segment[]
  /** Frames in them. */
  readonly count: number
  readonly isWhole: boolean
}

/** A line that was cut short, and whatever comes after it, counts for nothing. */
export function parseCheckpoints(text: string): Checkpoints {
  const segments: Segment[] = []
  let isWhole = false
  const lines = text.split('\n')
  // Without its line feed the last line may be half of itself.
  for (const line of lines.slice(0, -1)) {
    const data = parseLine(line)
    if (endSchema.safeParse(data).success) {
      isWhole = true
      break
    }
    const segment = segmentSchema.safeParse(data)
    if (!segment.success || segment.data.name !== segmentName(segments.length)) break
    segments.push(segment.data)
  }
  return { segments, count: segments.reduce((sum, { count }) => sum + count, 0), isWhole }
}

export function checkpointLine(entry: Segment | { readonly end: true }): string {
  return `${JSON.stringify(entry)}\n`
}

export function segmentName(number: number): string {
  return `s${String(number).padStart(5, '0')}.mp4`
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
