// What a person wants to know of a file before it is converted: small, plain, kept with its job.

/** Null where the file has no such thing, or does not say. */
export interface MediaFacts {
  readonly durationSeconds: number | null
  /** As a viewer sees the picture: upright and in square pixels. */
  readonly width: number | null
  readonly height: number | null
  /** The name people know it by, such as `H.264`. */
  readonly videoCodec: string | null
  readonly audioCodec: string | null
  /** Of the first sound track. */
  readonly channels: number | null
  /** Frames a second, on average. */
  readonly frameRate: number | null
  readonly hdr: boolean
  /** Of the whole file, bits a second. */
  readonly bitRate: number | null
  readonly audioTracks: number
  readonly subtitleTracks: number
  /** ISO 8601, as the camera wrote it. */
  readonly recordedAt: string | null
}
