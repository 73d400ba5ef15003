// How large a package may be, in MB of a million bytes. Grows only on purpose: change a number and say why.

/**
 * The installers hold Electron (about 90 MB packed), ffmpeg and ffprobe (about 60 MB) and 3 MB of ours.
 * @type {Record<string, number>} by the end of the file's name
 */
export const INSTALLER_MB = {
  '.exe': 175,
  '.dmg': 200,
  '.zip': 200,
  '.AppImage': 190,
  '.deb': 150,
  '.rpm': 150,
  '.tar.gz': 200,
}

/** All that is ours, with what is loaded from node_modules. */
export const ARCHIVE_MB = 9

/** The folder of the unpacked app: Electron 280, ffmpeg and ffprobe 160. */
export const UNPACKED_MB = 480
