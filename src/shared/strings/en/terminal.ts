// What a terminal shows of commands and their answers.
import type { JobPhase, JobState } from '../../job.ts'
import type { JobAction } from '../../terminal.ts'

export const terminalEnglish = {
  help: `Reelmill converts videos, one after another, in the background.

  add FILE...        put files, or folders of files, into the queue
    --preset ID      how to convert them (see “presets”); default: the window's choice
    --to DIR         where the finished files go; default: the window's choice
    --name PATTERN   name of the finished file; {source}, {preset}, {date}, {time}, {width},
                     {height}, {codec}, {quality} and others are filled in
    --if-exists WAY  number (the default), skip or ask, when a file of that name is there
    --verify HOW     quick (streams, length, size), full (played to its end) or off
    --keep-smaller   give up a file that would become no smaller than its source
    --keep-dates     give the finished file the dates of its source
    --replace-original
                     put the source into the trash once the new file is proven sound
    --wait           show the progress; exit with 0 only if every job completed
  list               show the queue
  cancel ID...       cancel jobs
  pause [ID...]      hold jobs where they are; without a number the whole queue
  resume [ID...]     go on with them
  retry ID...        put failed and cancelled jobs back into the queue
  remove ID...       take finished jobs off the list; no file is touched
  doctor             try every encoder: which work on this computer, and why others do not
  presets            show the presets, your own with a star
  presets import FILE     take over presets of Reelmill or HandBrake
  presets export ID FILE  write a preset into a new file
  presets remove ID       remove a preset of your own; jobs keep theirs
  FILE...            open the window and add these files
                     (nothing at all: open the window)

  --json             answer with one JSON object a line
  --user-data-dir DIR  keep queue and settings in DIR, apart from your own
  --version, --help

A file whose name begins with a dash goes behind “--”. If Reelmill already runs, it does the work.
`,
  usage: (problem: string): string => `Reelmill: ${problem}. “--help” shows what can be typed.`,
  noAnswer: 'Reelmill: another Reelmill uses this data folder but does not answer.',
  startsWhenOpened:
    'Reelmill is not running: the work begins when it is opened, or now with --wait.',

  states: {
    queued: 'waiting',
    scheduled: 'tries again',
    running: 'running',
    paused: 'paused',
    completed: 'done',
    failed: 'failed',
    cancelled: 'cancelled',
  } satisfies Record<JobState, string>,
  phases: {
    probing: 'looking at the file',
    encoding: 'converting',
    measuring: 'measuring the loudness',
    'pass-1': 'pass 1 of 2',
    'pass-2': 'pass 2 of 2',
    finalising: 'finishing the file',
    verifying: 'checking the result',
  } satisfies Record<JobPhase, string>,

  resumedAt: (name: string, percent: string): string => `${name} at ${percent}`,

  /** First words of lines, in a column. */
  column: (word: string): string => word.padEnd(10),
  added: 'Added',
  started: 'Started',
  resumed: 'Resumed',
  imported: 'Imported',
  leftOut: 'Left out',
  exported: 'Exported',
  removed: 'Removed',
  notAdded: 'Not added',
  waits: 'Waits',
  done: 'Done',
  cancelled: 'Cancelled',
  failed: 'Failed',

  actionsDone: {
    cancel: (what: string): string => `Cancelled ${what}`,
    pause: (what: string): string => `Paused ${what}`,
    resume: (what: string): string => `Resumed ${what}`,
    retry: (what: string): string => `Queued again ${what}`,
    remove: (what: string): string => `Removed ${what}`,
  } satisfies Record<JobAction, (what: string) => string>,
  theQueue: 'the queue',
  job: (id: number): string => `job ${id}`,
  exportedTo: (id: string, path: string): string => `${id} to ${path}`,
  left: (duration: string): string => `${duration} left`,
} as const
