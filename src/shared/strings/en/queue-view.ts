// The words for working with many jobs: selecting, finding, sorting, moving, changing, taking back.
import { counted } from '../counted.ts'
import { formatCount as figure } from '../format.ts'

const files = (count: number): string => counted(count, 'file', 'files')

export const queueViewEnglish = {
  selection: {
    label: 'Selection',
    selected: (count: number): string => `${figure(count)} selected`,
    clear: 'Clear selection',
    more: 'More actions',
  },

  actions: {
    open: 'Open',
    openSource: 'Open source',
    details: 'Details',
    pause: 'Pause',
    resume: 'Resume',
    cancel: 'Cancel',
    retry: 'Retry',
    remove: 'Remove from list',
    reveal: 'Show in folder',
    copyPath: 'Copy path',
    copyPaths: 'Copy paths',
    moveToTop: 'Move to top',
    moveToBottom: 'Move to bottom',
    changePreset: 'Change preset',
    changeDestination: 'Save to',
    besideSource: 'Beside the source',
    chooseFolder: 'Choose a folder…',
  },
  menuLabel: (count: number): string => `Actions for ${files(count)}`,

  /** An action that is for some of the selected alone says for how many. */
  partly: (action: string, count: number): string => `${action} (${figure(count)})`,

  find: {
    label: 'Find in the queue',
    search: 'Search names and folders',
    clear: 'Clear search',
    close: 'Close search',
    filter: 'Filter',
    state: 'State',
    anyState: 'Any state',
    preset: 'Preset',
    anyPreset: 'Any preset',
    order: 'Sort finished by',
    orders: {
      added: 'Order added',
      time: 'Newest first',
      size: 'Largest first',
      name: 'Name',
    },
    shownOf: (shown: string, all: string): string => `${shown} of ${all}`,
    found: (count: number): string => `${files(count)} found.`,
    nothing: 'Nothing matches',
    nothingHint: 'Every word must be in the name or the folder.',
    showAll: 'Show all',
  },

  moved: {
    one: (name: string, place: string, all: string): string => `${name} is ${place} of ${all}.`,
    many: (count: number, place: string, all: string): string =>
      `${files(count)} begin at ${place} of ${all}.`,
  },
  dragging: files,

  removed: {
    message: (count: number): string => `${files(count)} removed from the list`,
    remedy: 'Finished files stay where they are.',
    undo: 'Undo',
  },
  notChanged: {
    message: (count: number): string =>
      `${files(count)} ${count === 1 ? 'was' : 'were'} not changed`,
  },
  copied: 'Copied.',
} as const
