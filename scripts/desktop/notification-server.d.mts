/** One call of Notify. `body` is as sent: with markup escaped. */
export interface Notification {
  id: number
  app: string
  /** 0, or the id of the notification that this one replaces. */
  replacesId: number
  icon: string
  title: string
  body: string
  /** Key, label, key, label … */
  actions: string[]
  hints: Record<string, unknown>
  /** -1: as the desktop likes; 0: never goes by itself. */
  timeoutMs: number
}

/** org.freedesktop.Notifications on a session bus. */
export class NotificationServer {
  static start(address?: string): Promise<NotificationServer>
  /** All that were shown, oldest first. */
  readonly received: Notification[]
  /** The first that fits, come already or yet to come; rejects after the time (10 s). */
  waitFor(fits: (notification: Notification) => boolean, timeoutMs?: number): Promise<Notification>
  /** Clicks it (its `default` action unless another is named). */
  click(id: number, action?: string): void
  /** Closes it as a person does. */
  dismiss(id: number, reason?: number): void
  stop(): void
}
