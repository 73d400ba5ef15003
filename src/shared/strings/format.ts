// Figures as a person reads them, by Intl.

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** 1,000 bytes are a kilobyte, as the systems' own file managers count. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return byteFormat(units[power] ?? 'byte').format(bytes / 1000 ** power)
}

/** Made once each: a formatter costs more than a thousand uses of it. */
const byteFormats = new Map<string, Intl.NumberFormat>()
function byteFormat(unit: (typeof units)[number]): Intl.NumberFormat {
  const made =
    byteFormats.get(unit) ??
    new Intl.NumberFormat('en', {
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumSignificantDigits: 3,
    })
  byteFormats.set(unit, made)
  return made
}

/** @param share 0 to 1. */
export function formatPercent(share: number): string {
  return new Intl.NumberFormat('en', { style: 'percent' }).format(share)
}

/** `4:05`, or `1:02:03` from an hour on. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const pad = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`
}
