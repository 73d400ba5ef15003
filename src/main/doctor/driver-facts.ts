// What the encoders of this machine depend on beside ffmpeg: its graphics chips and their drivers.
import { readdirSync, readFileSync } from 'node:fs'
import { release } from 'node:os'
import path from 'node:path'

/**
 * One text that changes when a chip or its driver does.
 *
 * @param gpuInfo what Chromium knows of the chips; asked where the system has no files about them
 */
export async function driverFacts(
  platform: NodeJS.Platform,
  gpuInfo: () => Promise<unknown>,
): Promise<string> {
  const facts = platform === 'linux' ? linuxFacts('/') : [await chromiumFacts(gpuInfo)]
  return [platform, release(), ...facts].join('\n')
}

/** @param root `/`, or where a test keeps such files */
export function linuxFacts(root: string): readonly string[] {
  const cards = namesIn(path.join(root, 'sys/class/drm'))
    .filter((name) => /^card\d+$/.test(name))
    .map((name) => {
      const device = path.join(root, 'sys/class/drm', name, 'device')
      return `${name} ${firstLine(device, 'vendor')} ${firstLine(device, 'device')}`
    })
  return [
    firstLine(root, 'proc/driver/nvidia/version'),
    ...cards,
    ...namesIn(path.join(root, 'dev/dri')).filter((name) => name.startsWith('renderD')),
  ]
}

async function chromiumFacts(gpuInfo: () => Promise<unknown>): Promise<string> {
  try {
    const { gpuDevice } = (await gpuInfo()) as { readonly gpuDevice?: readonly object[] }
    const shown = ['vendorId', 'deviceId', 'driverVendor', 'driverVersion'] as const
    return (gpuDevice ?? [])
      .map((device) => shown.map((name) => String(Reflect.get(device, name))).join(' '))
      .join('\n')
  } catch {
    return ''
  }
}

function firstLine(folder: string, file: string): string {
  try {
    return readFileSync(path.join(folder, file), 'utf8').split('\n', 1)[0] ?? ''
  } catch {
    return ''
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
