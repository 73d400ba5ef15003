// When the downloaded version may take this one's place.

export interface Ending {
  /** A window was open in this run: somebody is here who may be asked for a password. */
  readonly hadWindow: boolean
  /** The system shuts down, or a signal said so: what starts now would be cut short. */
  readonly isForced: boolean
}

/** Only at an end that a person chose: never from under running work, never in a terminal's command. */
export function mayInstall({ hadWindow, isForced }: Ending): boolean {
  return hadWindow && !isForced
}
