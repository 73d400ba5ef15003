// Words of the rail, with which a person moves between the views.
export const shellEnglish = {
  label: 'Views',
  views: {
    queue: 'Queue',
    history: 'History',
    presets: 'Presets',
    settings: 'Settings',
  },
  /** As a hint at the pointer. */
  withKeys: (view: string, keys: string): string => `${view} (${keys})`,
  command: (digit: number): string => `⌘${digit}`,
  control: (digit: number): string => `Ctrl+${digit}`,
  /** What a screen reader adds to the queue's name. */
  running: (count: number): string => `, ${count} running`,
} as const
