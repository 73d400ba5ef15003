// What will be done with a file, point by point, as core says it and the queue keeps it; the words are
// in `strings/plan.ts`, where it is shown.
import { z } from 'zod'

const count = z.int().positive()

/**
 * Why a long job is made in one go, and done over after an interruption. `two-passes`: it keeps to a size;
 * `looks-around`: its picture depends on more than one frame at a time; `timeless`: its frames have no
 * times of their own.
 */
export const oneGoReasons = [
  'encoder',
  'two-passes',
  'part',
  'looks-around',
  'hidden-beginning',
  'timeless',
] as const
export type OneGoReason = (typeof oneGoReasons)[number]

const pointSchema = z.discriminatedUnion('kind', [
  /** @param fits the codec of a picture that is already as the preset wants it; else null */
  z.object({ kind: z.literal('copies-video'), fits: z.string().nullable() }),
  /** With the beginning that the source hides: a copy cannot begin between two key frames. */
  z.object({ kind: z.literal('copies-hidden-beginning') }),
  /** Without a size where the encoder sees the source's own. */
  z.object({
    kind: z.literal('converts-video'),
    codec: z.string(),
    width: z.number().nullable(),
    height: z.number().nullable(),
  }),
  z.object({ kind: z.literal('two-passes'), limitBytes: z.number() }),
  z.object({ kind: z.literal('by-processor') }),
  z.object({ kind: z.literal('hdr'), becomesSdr: z.boolean() }),
  /** @param codec null copies */
  z.object({ kind: z.literal('audio'), count, codec: z.string().nullable() }),
  z.object({ kind: z.literal('loudness'), lufs: z.number() }),
  z.object({ kind: z.literal('part') }),
  z.object({ kind: z.literal('burns-subtitles') }),
  z.object({ kind: z.literal('keeps-subtitles'), count }),
  /** The container cannot hold them. */
  z.object({
    kind: z.literal('drops-subtitles'),
    count,
    areImages: z.boolean(),
    container: z.string(),
  }),
  /** A long job made in segments; what takes a moment, or copies, has neither of these two. */
  z.object({ kind: z.literal('goes-on') }),
  z.object({ kind: z.literal('starts-over'), reason: z.enum(oneGoReasons) }),
])
export const planPointsSchema = z.array(pointSchema)
export type PlanPoint = Readonly<z.infer<typeof pointSchema>>

/** A text for each kind of point: one that has none does not compile. */
export type PlanWords = {
  readonly [Kind in PlanPoint['kind']]: (point: Extract<PlanPoint, { kind: Kind }>) => string
}
