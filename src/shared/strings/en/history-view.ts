// Every word of the history's view.
import { counted } from '../counted.ts'
import { formatBytes } from '../format.ts'

const files = (count: number): string => counted(count, 'file', 'files')

export const historyViewEnglish = {
  title: 'History',
  search: 'Search by name, folder or preset',
  clearSearch: 'Clear the search',
  found: (count: number, more: boolean): string => `${more ? 'over ' : ''}${files(count)} found`,
  outcome: 'Outcome',
  outcomes: { all: 'All', completed: 'Done', failed: 'Failed', cancelled: 'Cancelled' },
  list: 'What was done',
  empty: {
    title: 'Nothing was done yet',
    hint: 'What Reelmill converts is kept here, with what it saved, also when it is off the list.',
  },
  /** After it was cleared. */
  cleared: { title: 'The list is empty', hint: 'What is done from now on is kept here.' },
  nothingFound: { title: 'Nothing found', hint: 'Try fewer words, or show all outcomes.' },

  row: {
    name: (file: string, outcome: string, when: string): string => `${file}, ${outcome}, ${when}`,
    sizes: (before: string, after: string): string => `${before} → ${after}`,
    runAgain: 'Run again',
    reveal: 'Show in folder',
    action: (action: string, name: string): string => `${action}: ${name}`,
  },
  queuedAgain: {
    message: (name: string): string => `“${name}” is in the queue again.`,
    remedy: 'With the same preset, to the same folder.',
    show: 'Show the queue',
  },

  clear: {
    button: 'Clear history…',
    title: 'Clear the history?',
    text: 'The list is emptied for good. Your files stay where they are, and so do the sums of what was saved.',
    yes: 'Clear',
    cancel: 'Cancel',
    done: 'The history is empty now.',
  },

  savings: {
    title: 'Space saved',
    /** Under the sum. */
    of: (jobs: number, before: string, after: string): string =>
      `${files(jobs)}: ${before} became ${after}`,
    grown: 'Space added',
    nothing: 'Nothing yet',
    span: 'Time',
    spans: { days: '30 days', weeks: '12 weeks' },
    byDay: 'By day',
    byWeek: 'By week',
    byPreset: 'By preset',
    allTime: 'All time',
    otherPresets: (count: number): string => counted(count, 'other preset', 'other presets'),
    /** A picture in words. */
    ofDays: (total: string, bestDay: string, best: string): string =>
      `Space saved: ${total} in the last 30 days; most on ${bestDay}, ${best}.`,
    ofWeeks: (total: string, bestWeek: string, best: string): string =>
      `Space saved: ${total} in the last 12 weeks; most in the week of ${bestWeek}, ${best}.`,
    noneInSpan: 'Nothing was done in this time.',
    asTable: 'Show as a table',
    asPicture: 'Show as a picture',
    day: 'Day',
    week: 'Week of',
    preset: 'Preset',
    jobs: 'Files',
    saved: 'Saved',
    /** In a bar's hint. */
    bar: (when: string, saved: string, jobs: number): string => `${when}: ${saved}, ${files(jobs)}`,
    /** Less than nothing was saved. */
    more: (bytes: number): string => `${formatBytes(bytes)} more`,
  },
} as const
