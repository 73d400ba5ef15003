// What a person reads when something is refused or fails: what happened, and what they can do.
import type { AppError, ErrorCode } from '../errors.ts'

interface ErrorText {
  readonly message: string
  readonly remedy: string
}
type Params = AppError['params']

const texts: Record<ErrorCode, (params: Params) => ErrorText> = {
  'input.missing': () => ({
    message: 'The file is not there any more.',
    remedy: 'Put it back, or connect its drive, and try again.',
  }),
  'input.unreadable': () => ({
    message: 'Reelmill may not read this file.',
    remedy: 'Give yourself permission to read it and try again.',
  }),
  'input.empty': () => ({
    message: 'The file is empty.',
    remedy: 'Copy or download it again; there is nothing in it to convert.',
  }),
  'input.not-a-file': () => ({
    message: 'This is neither a file nor a folder.',
    remedy: 'Drop video or audio files, or folders that hold some.',
  }),
  'input.folder-without-media': () => ({
    message: 'There are no video or audio files in this folder.',
    remedy: 'Drop a folder that holds some, or the files themselves.',
  }),
  'input.not-media': () => ({
    message: 'This file holds no video or sound, whatever its name says.',
    remedy: 'Check that it plays in another program; it may be damaged or of another kind.',
  }),
  'input.nothing-to-convert': ({ preset }) => ({
    message: `Nothing in this file fits the preset “${preset ?? ''}”.`,
    remedy: 'Choose another preset: this one needs a picture or sound that the file lacks.',
  }),
  'input.changed': () => ({
    message: 'The file changed while it was being converted.',
    remedy: 'Wait until it is complete, then try again.',
  }),
  'destination.missing': ({ path }) => ({
    message: `The destination folder ${path ?? ''} does not exist.`,
    remedy: 'Create it, or choose another one.',
  }),
  'destination.read-only': ({ path }) => ({
    message: `Reelmill may not write into ${path ?? 'the destination folder'}.`,
    remedy: 'Choose a folder of your own, or change its permissions.',
  }),
  'destination.full': ({ path }) => ({
    message: `There is no space left in ${path ?? 'the destination folder'}.`,
    remedy: 'Free some space or choose another destination, then try again.',
  }),
  'destination.name-too-long': () => ({
    message: 'The finished file’s name would be longer than its drive allows.',
    remedy: 'Shorten the name of the source, or choose another destination.',
  }),
  'destination.gone': ({ path }) => ({
    message: `The drive of ${path ?? 'the destination folder'} is not connected.`,
    remedy: 'Connect it, and try again.',
  }),
  'preset.unknown': ({ preset }) => ({
    message: `There is no preset called “${preset ?? ''}”.`,
    remedy: 'Choose one from the list.',
  }),
  'job.duplicate': () => ({
    message: 'This file already waits in the queue with the same preset and destination.',
    remedy: 'Nothing to do; or choose another preset or destination.',
  }),
  'job.unknown': ({ id }) => ({
    message: `There is no job ${id ?? ''}.`,
    remedy: 'Look the number up in the list.',
  }),
  'job.wrong-state': ({ id, action, state }) => ({
    message: `Job ${id ?? ''} is ${state ?? 'not in a state'}: there is nothing to ${action ?? 'do'}.`,
    remedy: 'Look at the list.',
  }),
  'encoder.missing': ({ encoder }) => ({
    message: `The installed ffmpeg has no encoder ${encoder ?? ''}.`,
    remedy: 'Choose another preset, or install a complete ffmpeg.',
  }),
  'ffmpeg.missing': () => ({
    message: 'ffmpeg or ffprobe was not found.',
    remedy: 'Install ffmpeg (on Debian: apt install ffmpeg), then try again.',
  }),
  'ffmpeg.failed': () => ({
    message: 'ffmpeg could not convert this file.',
    remedy: 'Look at the details; try another preset if the file plays elsewhere.',
  }),
  'ffmpeg.stalled': () => ({
    message: 'ffmpeg stopped making progress and was ended.',
    remedy: 'Try again; if it stops at the same place, the file may be damaged there.',
  }),
  'output.invalid': ({ reason }) => ({
    message: `The finished file did not pass its check${reason === undefined ? '' : ` (${reason})`} and was thrown away.`,
    remedy: 'The original is untouched. Try again, or try another preset.',
  }),
  'worker.crashed': () => ({
    message: 'The part of Reelmill that converts crashed on this file again and again.',
    remedy: 'The file may be damaged. Try another preset, and tell us if it plays elsewhere.',
  }),
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
  'request.invalid': () => ({
    message: 'Reelmill did not understand that request.',
    remedy: 'Try again; if it happens again, tell us what you did.',
  }),
  internal: () => ({
    message: 'Something went wrong inside Reelmill.',
    remedy: 'Try again; the log has the details.',
  }),
}

export function describeError(error: AppError): ErrorText {
  return texts[error.code](error.params)
}
