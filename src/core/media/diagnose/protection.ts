// A shop's lock on a film: nothing can be made of it, and what is made of it all the same is noise.

/** Apple's and the standard's names for streams that are encrypted. */
const lockedTag = /"codec_tag_string": "(?:drmi|drms|drmt|encv|enca)"/

/** Where ffprobe shows the name of what is encrypted: with the packet that it is in. */
const lockedPacket = /"side_data_type": "Encryption info"/

/**
 * @param json what ffprobe printed. Not parsed: a quote in a file's own text has a backslash before
 *   it, so no title can look like this.
 */
export function isProtected(json: string): boolean {
  return lockedTag.test(json) || lockedPacket.test(json)
}
