// The fuses of an Electron executable, by name: true, false, or null where it is too old to have one.
import fuses from '@electron/fuses'

const { FuseV1Options, getCurrentFuseWire } = fuses

/** As the wire in the executable has them, in ASCII: “0”, “1”. */
const OFF = 0x30
const ON = 0x31

/**
 * @param {string} executable
 * @returns {Promise<Record<string, boolean | null>>}
 */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable)
  const names = Object.entries(FuseV1Options).filter(([, place]) => typeof place === 'number')
  return Object.fromEntries(
    names.map(([name, place]) => {
      const state = /** @type {any} */ (wire)[place]
      return [name, state === ON ? true : state === OFF ? false : null]
    }),
  )
}
