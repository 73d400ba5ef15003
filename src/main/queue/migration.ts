// One step of the queue file's schema.

export interface Migration {
  /** The `user_version` after this step; steps are 1, 2, 3, … */
  readonly version: number
  readonly name: string
  readonly sql: string
}
