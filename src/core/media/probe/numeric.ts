// A number as ffprobe prints it.
import { z } from 'zod'

/** ffprobe prints numbers as text and writes `N/A` for what it does not know. */
export const numeric = z
  .union([z.string(), z.number()])
  .optional()
  .transform((value) => {
    const number = value === undefined || value === '' ? NaN : Number(value)
    return Number.isFinite(number) ? number : null
  })
