// What the operating system shows of Reelmill: menus, tray, the questions before it ends.
import type { WhenDoneAction } from '../../power.ts'
import { counted } from '../counted.ts'
import { formatPercent } from '../format.ts'

const jobs = (count: number): string => counted(count, 'job', 'jobs')

export const desktopEnglish = {
  menu: {
    file: 'File',
    addFiles: 'Add files…',
    addFolder: 'Add folder…',
    settings: 'Settings…',
    close: 'Close window',
    quit: 'Quit Reelmill',

    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',

    queue: 'Queue',
    pauseAll: 'Pause all',
    resumeAll: 'Resume all',
    retryFailed: 'Retry failed',
    clearDone: 'Clear done',

    view: 'View',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    reload: 'Reload',
    developerTools: 'Developer tools',

    window: 'Window',
    minimise: 'Minimise',
    zoom: 'Zoom',
    bringToFront: 'Bring all to front',

    help: 'Help',
    showLogs: 'Show logs',
    showLicences: 'Licences',
    about: 'About Reelmill',

    services: 'Services',
    hide: 'Hide Reelmill',
    hideOthers: 'Hide others',
    showAll: 'Show all',
  },

  tray: {
    open: 'Open Reelmill',
    pauseAll: 'Pause all',
    resumeAll: 'Resume all',
    quit: 'Quit',
    idle: 'Nothing to do',
    paused: (left: number): string => `Paused, ${jobs(left)} left`,
    working: (fraction: number, left: number): string =>
      `${formatPercent(fraction)}, ${jobs(left)} left`,
    tooltip: (progress: string): string => `Reelmill: ${progress}`,
  },

  quitting: {
    question: (running: number): string =>
      `${jobs(running)} ${running === 1 ? 'is' : 'are'} running.`,
    remedy: (running: number): string =>
      `${running === 1 ? 'It goes' : 'They go'} on when Reelmill is opened again.`,
    quit: 'Quit',
    cancel: 'Cancel',
    askNoMore: 'Do not ask again',
  },

  notification: {
    show: 'Show',
    retryFailed: 'Retry failed',
  },

  power: {
    failed: {
      quit: 'Reelmill could not be ended',
      sleep: 'The computer could not be put to sleep',
      'shut-down': 'The computer could not be shut down',
    } satisfies Record<Exclude<WhenDoneAction, 'nothing'>, string>,
    failedBody: 'All the work is done. The log says why.',
  },

  autostart: {
    comment: 'Converts videos in the background',
  },
} as const
