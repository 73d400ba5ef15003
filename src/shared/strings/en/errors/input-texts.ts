// What a person reads of a source.
import { named } from '../../error-words.ts'
import type { TextsOf } from '../../error-text.ts'

export const inputEnglish: TextsOf<`input.${string}`> = {
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
  'input.incomplete': () => ({
    message:
      'This file is incomplete: its end is missing, as after a broken download or recording.',
    remedy: 'Copy or download it again, and wait until that is finished.',
  }),
  'input.playlist': () => ({
    message:
      'This is a list that names other files or addresses; it holds no video or sound itself.',
    remedy: 'Add the files that it names instead. Reelmill downloads nothing.',
  }),
  'input.web-page': () => ({
    message: 'This is a web page, whatever its name says.',
    remedy:
      'Download the video itself; what came instead is often a page that asks you to sign in.',
  }),
  'input.archive': () => ({
    message: 'This is an archive of packed files.',
    remedy: 'Unpack it, and add the videos that are in it.',
  }),
  'input.protected': () => ({
    message: 'This file is copy-protected: only the shop’s own player may open it.',
    remedy: 'Nothing can be made of it. Ask the shop for a copy without protection.',
  }),
  'input.decoder-missing': ({ codec }) => ({
    message: `The installed ffmpeg cannot read ${named('this kind of video or sound', codec)}.`,
    remedy: 'Install a complete or newer ffmpeg, or choose a preset that copies.',
  }),
  'input.unsupported': () => ({
    message: 'This file uses a variant of its format that ffmpeg does not know.',
    remedy: 'Install a newer ffmpeg, or save the file again in the program that it comes from.',
  }),
  'input.damaged': () => ({
    message: 'This file is damaged: too much of it cannot be read as video or sound.',
    remedy: 'Copy or download it again. If it plays elsewhere, try a preset that copies to MKV.',
  }),
  'input.picture-too-large': ({ width, height }) => ({
    message: `The picture${width === undefined ? '' : ` of ${width} × ${height ?? ''}`} is larger than ffmpeg can work with.`,
    remedy: 'Choose a preset with a smaller picture, or check the file: it may be damaged.',
  }),
  'input.drive-gone': () => ({
    message: 'The drive or network folder that holds this file does not answer any more.',
    remedy: 'Connect it again. Reelmill tries again by itself for a while.',
  }),
  'input.drive-failing': () => ({
    message: 'The drive reported an error while this file was read.',
    remedy:
      'Check its cable, then copy the file to another drive. The drive may be failing: back it up.',
  }),
}
