// What a person reads of the queue’s own file.
import type { TextsOf } from '../../error-text.ts'

export const queueEnglish: TextsOf<`queue.${string}`> = {
  'queue.full-disk': () => ({
    message: 'The drive that holds Reelmill’s queue is full.',
    remedy: 'Free some space and add the files again; what was accepted before is safe.',
  }),
  'queue.newer': ({ path }) => ({
    message: `The queue in ${path ?? 'the data folder'} was written by a newer Reelmill.`,
    remedy: 'It was left as it is. Install the newer version again, or name another data folder.',
  }),
  'queue.foreign': ({ path }) => ({
    message: `${path ?? 'The queue’s file'} belongs to another program.`,
    remedy: 'It was left as it is. Move it away, or name another data folder.',
  }),
  'queue.locked': ({ path }) => ({
    message: `Another program holds ${path ?? 'the queue’s file'}.`,
    remedy: 'Close it (a second Reelmill, a backup, a database browser), then start again.',
  }),
  'queue.unwritable': ({ path }) => ({
    message: `Reelmill may not write its queue to ${path ?? 'the data folder'}.`,
    remedy: 'Give yourself permission to write there, or name another data folder.',
  }),
  'queue.moved': ({ path }) => ({
    message: `The queue’s file was moved away from ${path ?? 'its place'} while Reelmill runs.`,
    remedy: 'Put it back: nothing is lost, and the work goes on by itself.',
  }),
  'queue.repaired': ({ path, salvaged }) => ({
    message: `The queue’s file was damaged. ${salvaged ?? 0} jobs could be read from it and are back in the queue.`,
    remedy: `The damaged file was kept in ${path ?? 'the data folder'}.`,
  }),
}
