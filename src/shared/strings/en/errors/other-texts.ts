// What a person reads of jobs, workers, requests, and of what nobody foresaw.
import type { TextsOf } from '../../error-text.ts'

type Other = `${'job' | 'worker' | 'request'}.${string}` | 'internal'

export const otherEnglish: TextsOf<Other> = {
  'job.duplicate': () => ({
    message: 'This file already waits in the queue with the same preset and destination.',
    remedy: 'Nothing to do; or choose another preset or destination.',
  }),
  'job.unknown': ({ id }) => ({
    message: `There is no job ${id ?? ''}.`,
    remedy: 'Look the number up in the list.',
  }),
  'job.no-picture': () => ({
    message: 'There is no picture to compare in one of the two files.',
    remedy: 'Look at them in a player.',
  }),
  'job.wrong-state': ({ id, action, state }) => ({
    message: `Job ${id ?? ''} is ${state ?? 'not in a state'}: there is nothing to ${action ?? 'do'}.`,
    remedy: 'Look at the list.',
  }),
  'worker.crashed': () => ({
    message: 'The part of Reelmill that converts crashed on this file again and again.',
    remedy: 'The file may be damaged. Try another preset, and tell us if it plays elsewhere.',
  }),
  'request.invalid': () => ({
    message: 'Reelmill did not understand that request.',
    remedy: 'Try again; if it happens again, tell us what you did.',
  }),
  internal: () => ({
    message: 'Something went wrong inside Reelmill.',
    remedy: 'Try again; the log has the details.',
  }),
}
