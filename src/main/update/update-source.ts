// Where newer versions come from, as far as Reelmill's own rules need to know.

export interface UpdateSource {
  /** A newer version than this one, if there is one. Rejects when the feed cannot be read. */
  check(): Promise<string | null>
  /** Fetches what `check` found and makes sure that it is what the feed names. */
  download(): Promise<void>
  /** Puts the downloaded version in this one's place. Called last of all, with the queue closed. */
  install(): void
  /** The system takes over what was downloaded, and installs it at the end by itself: macOS. */
  readonly takesOver: boolean
}
