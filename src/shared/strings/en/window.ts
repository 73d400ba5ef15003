// Every word of the window. Numbers and sizes come formatted, or as counts where a plural hangs on them.
import type { Condition } from '../../feed.ts'
import type { JobPhase, JobState } from '../../job.ts'
import { counted } from '../counted.ts'
import { formatCount } from '../format.ts'

const files = (count: number): string => counted(count, 'file', 'files')

export const windowEnglish = {
  title: 'Reelmill',

  toolbar: {
    label: 'New files',
    preset: 'Preset',
    destination: 'Save to',
    besideSource: 'Beside the source',
    besideSourceHint: 'Each finished file goes to the folder of its source.',
    chosenFolder: (name: string): string => `Folder “${name}”`,
    chooseFolder: 'Choose a folder…',
    addFiles: 'Add files…',
    addFolder: 'Add folder…',
  },

  empty: {
    title: 'Drop videos here',
    hint: 'Files or whole folders. You can also paste them, or pick them:',
    becomes: 'They become',
    saved: 'and are saved',
    besideSource: 'beside their source',
    inFolder: (name: string): string => `in “${name}”`,
    searching: 'Looking through what you added…',
  },

  drop: {
    title: 'Let go to add',
    besideSource: (preset: string): string => `${preset}, saved beside the source`,
    inFolder: (preset: string, folder: string): string => `${preset}, saved in “${folder}”`,
    notOnDisk: {
      message: 'That is not a file on this computer.',
      remedy: 'Save it first, then drop the file.',
    },
  },

  list: {
    label: 'Queue',
    groups: {
      refused: 'Not added',
      active: 'Active',
      waiting: 'Waiting',
      finished: 'Finished',
    },
    dismissAll: 'Dismiss all',
    retryFailed: 'Retry failed',
    clearDone: 'Clear done',
    clearFailed: 'Clear failed',
  },

  states: {
    queued: 'Waiting',
    scheduled: 'Waiting to try again',
    running: 'Running',
    paused: 'Paused',
    completed: 'Done',
    failed: 'Failed',
    cancelled: 'Cancelled',
  } satisfies Record<JobState, string>,
  refused: 'Not added',

  phases: {
    probing: 'Reading',
    encoding: 'Converting',
    measuring: 'Measuring the loudness',
    'pass-1': 'Pass 1 of 2',
    'pass-2': 'Pass 2 of 2',
    finalising: 'Finalising',
    verifying: 'Checking the result',
  } satisfies Record<JobPhase, string>,
  starting: 'Starting',
  resumedAt: (percent: string): string => `Resumed at ${percent}`,

  conditions: {
    paused: {
      message: 'The queue is paused.',
      remedy: 'Nothing is lost; it goes on where it was.',
    },
    'no-space': {
      message: 'The drive that holds the queue is full.',
      remedy: 'Free some space: the work goes on by itself.',
    },
    moved: {
      message: 'The queue’s file was moved away.',
      remedy: 'Put it back: nothing is lost, and the work goes on by itself.',
    },
  } satisfies Record<Exclude<Condition, 'working'>, { message: string; remedy: string }>,

  row: {
    cancel: 'Cancel',
    pause: 'Pause',
    resume: 'Resume',
    retry: 'Retry',
    keepBoth: 'Keep both',
    reveal: 'Show in folder',
    remove: 'Remove from list',
    dismiss: 'Dismiss',
    details: 'Details',
    progress: (name: string): string => `Progress of ${name}`,
    action: (action: string, name: string): string => `${action}: ${name}`,
    sizeChange: (before: string, after: string): string => `${before} → ${after}`,
    rowName: (name: string, state: string): string => `${name}, ${state}`,
  },

  time: {
    underAMinute: 'under a minute left',
    left: (duration: string): string => `${duration} left`,
  },
  speed: (factor: string): string => `${factor}×`,

  summary: {
    label: 'Summary',
    overall: 'Overall progress',
    running: (count: string): string => `${count} running`,
    waiting: (count: string): string => `${count} waiting`,
    done: (count: string): string => `${count} done`,
    failed: (count: string): string => `${count} failed`,
    show: (text: string): string => `${text}, show in list`,
    adding: 'Adding…',
    pauseAll: 'Pause all',
    resumeAll: 'Resume all',
    saved: (size: string): string => `${size} saved`,
  },

  announce: {
    added: (count: number): string => `${files(count)} added.`,
    refused: (count: number): string => `${files(count)} not added.`,
    doneOne: (name: string): string => `${name} is done.`,
    failedOne: (name: string): string => `${name} failed.`,
    done: (count: number): string => `${files(count)} done.`,
    failed: (count: number): string => `${files(count)} failed.`,
    left: (count: number): string => `${formatCount(count)} left.`,
    allDone: 'Nothing left to do.',
  },

  unreachable: {
    title: 'The queue cannot be shown',
    retry: 'Try again',
  },

  notices: {
    label: 'Messages',
    close: 'Close',
  },
} as const
