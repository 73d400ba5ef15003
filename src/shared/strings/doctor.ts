// What is shown of encoders that were tried.
import type { EncoderCheck, Finding } from '../doctor.ts'
import { describeError } from './errors.ts'

const depth = (finding: Finding | null): string => {
  if (finding === null) return '–'
  return finding.error === null ? 'works' : 'no'
}

/** The first reason; a chip's two depths mostly have the same. */
export function whyNot({ eightBit, tenBit }: EncoderCheck): string | null {
  const error = eightBit?.error ?? tenBit?.error ?? null
  if (error === null) return null
  const { message } = describeError(error)
  return eightBit?.error == null && eightBit !== null ? `10 bit: ${message}` : message
}

export const encoderLine = (check: EncoderCheck): string =>
  [
    check.encoder.padEnd(18),
    `8 bit ${depth(check.eightBit).padEnd(6)}`,
    `10 bit ${depth(check.tenBit).padEnd(6)}`,
    whyNot(check) ?? '',
  ]
    .join('  ')
    .trimEnd()

export const toolLine = (tool: string, path: string, version: string | null): string =>
  `${tool.padEnd(18)}  ${version ?? 'does not start'}  ${path}`
