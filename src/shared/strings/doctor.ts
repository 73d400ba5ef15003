// What is shown of encoders that were tried.
import type { EncoderCheck, Finding } from '../doctor.ts'
import { doctorGerman } from './de/doctor.ts'
import { doctorEnglish } from './en/doctor.ts'
import { describeError } from './errors.ts'
import { inLanguages } from './language.ts'

const text = inLanguages({ en: doctorEnglish, de: doctorGerman })

/** The first reason; a chip's two depths mostly have the same. */
export function whyNot({ eightBit, tenBit }: EncoderCheck): string | null {
  const error = eightBit?.error ?? tenBit?.error ?? null
  if (error === null) return null
  const { message } = describeError(error)
  return eightBit?.error == null && eightBit !== null ? text().reasonAt(10, message) : message
}

export const encoderLine = (check: EncoderCheck): string =>
  [check.encoder.padEnd(18), depth(8, check.eightBit), depth(10, check.tenBit), whyNot(check) ?? '']
    .join('  ')
    .trimEnd()

function depth(bits: number, finding: Finding | null): string {
  const { works, worksNot } = text()
  const found = finding === null ? '–' : finding.error === null ? works : worksNot
  return `${text().depth(bits)} ${found.padEnd(6)}`
}

export const toolLine = (tool: string, path: string, version: string | null): string =>
  `${tool.padEnd(18)}  ${version ?? text().startsNot}  ${path}`
