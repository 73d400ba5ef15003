// Which files of a dropped folder are taken: by name, so that a walk opens nothing.

const extensions = new Set(
  (
    '3g2 3gp aac aif aiff asf avi caf dv f4v flac flv gif m2t m2ts m4a m4v mka mkv mov mp3 mp4 ' +
    'mpe mpeg mpg mts mxf oga ogg ogv opus rm rmvb ts vob wav webm wma wmv y4m'
  ).split(' '),
)

/** Hidden files are left out: the finished and the unfinished work of other programs. */
export function isMediaName(fileName: string): boolean {
  const dot = fileName.lastIndexOf('.')
  return (
    dot > 0 && !fileName.startsWith('.') && extensions.has(fileName.slice(dot + 1).toLowerCase())
  )
}
