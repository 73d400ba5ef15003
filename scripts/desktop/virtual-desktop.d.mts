import type { NotificationServer } from './notification-server.mjs'

export interface DesktopOptions {
  /** A screen of its own; false keeps the person's. Default true. */
  display?: boolean
  /** Width x height in pixels. Default 1280x800. */
  size?: string
  /** What the desktop's environment is built on. Default process.env. */
  env?: NodeJS.ProcessEnv
  /** Window manager (openbox): needed for focus, minimising and maximising. Default false. */
  windowManager?: boolean
}

export interface Desktop {
  /** Complete environment for what shall run on this desktop. */
  env: NodeJS.ProcessEnv
  /** What was shown on this desktop, and clicks on it. */
  notifications: NotificationServer
  /** Ends all that was started, and only that. */
  stop(): Promise<void>
}

/** Linux only. Takes about 0.2 s. */
export function startDesktop(options?: DesktopOptions): Promise<Desktop>
