/** Where an icon is on the bus. */
export interface Place {
  destination: string
  path: string
}

export interface TrayEntry {
  id: number
  /** Empty for a separator. */
  label: string
  enabled: boolean
}

/** org.kde.StatusNotifierWatcher on a session bus. */
export class TrayHost {
  static start(address: string | undefined): Promise<TrayHost>
  /** All that came, oldest first. */
  readonly items: Place[]
  /** What one says when it is pointed at. */
  tooltip(item: Place): Promise<string>
  /** Its menu, top to bottom. */
  menu(item: Place): Promise<TrayEntry[]>
  /** Chooses the entry with this label. */
  choose(item: Place, label: string): Promise<void>
  /** A click on the icon itself. */
  activate(item: Place): Promise<void>
  stop(): void
}
