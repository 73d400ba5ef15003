// What this machine's graphics chips can encode: found out by trying, since ffmpeg lists what it was built
// with and not what works.

/** ffmpeg's names of hardware encoders that encoded a picture here. */
export interface HardwareSupport {
  readonly eightBit: readonly string[]
  readonly tenBit: readonly string[]
}

export const noHardware: HardwareSupport = { eightBit: [], tenBit: [] }
