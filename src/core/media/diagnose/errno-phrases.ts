// The systems' words for an errno, as ffmpeg prints them: glibc's, musl's, macOS's and Windows'.

const phrases: readonly (readonly [RegExp, string])[] = [
  [/No space left on (?:the )?device|not enough space on the disk/i, 'ENOSPC'],
  [/(?:Disc|Disk) quota exceeded|Quota exceeded/i, 'EDQUOT'],
  [/File too large/i, 'EFBIG'],
  [/Read-only file system/i, 'EROFS'],
  [/Permission denied|Operation not permitted/i, 'EACCES'],
  [/File ?name too long/i, 'ENAMETOOLONG'],
  [/No such file or directory/i, 'ENOENT'],
  [/Stale (?:NFS )?file handle/i, 'ESTALE'],
  [/Transport endpoint is not connected|Socket (?:is )?not connected/i, 'ENOTCONN'],
  [/Host is down/i, 'EHOSTDOWN'],
  [/No route to host|Host is unreachable/i, 'EHOSTUNREACH'],
  [/(?:Connection|Operation) timed out/i, 'ETIMEDOUT'],
  [/No such device or address|Device not configured/i, 'ENXIO'],
  [/No such device/i, 'ENODEV'],
  [/Remote I\/O error/i, 'EREMOTEIO'],
  [/Input\/output error|I\/O error/i, 'EIO'],
  [/Is a directory/i, 'EISDIR'],
  [/Not a directory/i, 'ENOTDIR'],
  [/Text file busy|Device or resource busy|Resource busy/i, 'EBUSY'],
  [/Too many open files/i, 'EMFILE'],
]

/** Such as `ENOSPC`; null when a line names none. */
export function errnoIn(line: string): string | null {
  return phrases.find(([phrase]) => phrase.test(line))?.[1] ?? null
}
