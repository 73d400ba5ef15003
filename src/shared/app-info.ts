// What Reelmill says of itself: for its About page and for reports of bugs.

export interface AppInfo {
  readonly version: string
  readonly electron: string
  /** Null when there is none to be found. */
  readonly ffmpegPath: string | null
  readonly dataDir: string
  readonly logsDir: string
}
