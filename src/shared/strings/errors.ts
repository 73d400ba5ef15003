// What a person reads when something is refused or fails: what happened, and what they can do.
import type { AppError, ErrorCode } from '../errors.ts'
import { formatBytes } from './format.ts'

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
  'input.length-unknown': ({ preset }) => ({
    message: `This file does not say how long it is, so “${preset ?? ''}” cannot keep to a size.`,
    remedy: 'Copy it to MKV first, which finds out, or choose a preset without a size.',
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
  'preset.size-too-small': ({ sizeBytes, leastBytes }) => ({
    message: `${megabytes(sizeBytes)} are too few for a film of this length.`,
    remedy: `It needs at least ${megabytes(leastBytes)}: choose a larger size, or keep only a part of it.`,
  }),
  'preset.crop-too-large': ({ width, height }) => ({
    message: `The preset cuts off more than this picture of ${width} × ${height} has.`,
    remedy: 'Choose a preset that cuts off less.',
  }),
  'preset.built-in': ({ preset }) => ({
    message: `The preset “${preset ?? ''}” comes with Reelmill and stays as it is.`,
    remedy: 'Duplicate it, and change the duplicate.',
  }),
  'preset.file-missing': ({ path }) => ({
    message: `There is no file ${path ?? ''}.`,
    remedy: 'Look for it, and try again.',
  }),
  'preset.file-unreadable': ({ path }) => ({
    message: `Reelmill cannot read ${path ?? 'this file'}.`,
    remedy: 'Check that it is a file and that you may read it, then try again.',
  }),
  'preset.file-too-large': ({ path, limitBytes }) => ({
    message: `${path ?? 'This file'} is larger than ${formatBytes(Number(limitBytes))}, which no file of presets is.`,
    remedy: 'Choose a file that Reelmill or HandBrake exported (.json).',
  }),
  'preset.file-too-many': ({ path, limit }) => ({
    message: `${path ?? 'This file'} holds more than ${limit ?? ''} presets.`,
    remedy: 'Export fewer at a time, and import each file.',
  }),
  'preset.file-unknown': ({ path }) => ({
    message: `${path ?? 'This file'} holds no presets that Reelmill knows.`,
    remedy: 'Choose a file that Reelmill or HandBrake exported (.json).',
  }),
  'preset.file-newer': ({ path }) => ({
    message: `${path ?? 'This file'} was written by a newer Reelmill.`,
    remedy: 'Install the newer version, or export the presets again with this one.',
  }),
  'preset.file-empty': ({ path }) => ({
    message: `Not one preset in ${path ?? 'this file'} could be taken over.`,
    remedy: 'Look at what could not be; another file may hold more.',
  }),
  'preset.file-exists': ({ path }) => ({
    message: `There is a file ${path ?? ''} already.`,
    remedy: 'Choose another name, or take that file away first.',
  }),
  'preset.file-unwritable': ({ path }) => ({
    message: `Reelmill could not write ${path ?? 'the file'}.`,
    remedy: 'Check that the folder is there, that you may write into it, and that it has space.',
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
  'encoder.picture-too-small': ({ width, height, least }) => ({
    message: `A picture of ${width} × ${height} is too small for this preset’s encoder.`,
    remedy: `It needs at least ${least}: choose another preset.`,
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
  'output.too-large': ({ sizeBytes, limitBytes }) => ({
    message: `The file came out at ${megabytes(sizeBytes)}, above the ${megabytes(limitBytes)} asked for, twice.`,
    remedy: 'Ask for a slightly larger size, or keep only a part of the film.',
  }),
  'output.not-smaller': ({ sourceBytes }) => ({
    message: `Converted, it would not be smaller than the original’s ${megabytes(sourceBytes)}, so the original was kept.`,
    remedy: 'Nothing needs to be done; a preset with more compression may still make it smaller.',
  }),
  'output.exists': ({ name }) => ({
    message: `There is a file called “${name ?? ''}” already, and it was left as it is.`,
    remedy: 'Retry to keep both: the new file then gets a number.',
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

function megabytes(bytes: string | number | undefined): string {
  return `${(Number(bytes ?? 0) / 1_000_000).toFixed(1)} MB`
}
