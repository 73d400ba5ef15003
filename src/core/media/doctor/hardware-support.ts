// A report as the plans need it: which hardware encoders work, at which depth.
import type { DoctorReport, EncoderCheck } from '../../../shared/doctor.ts'
import { noHardware, type HardwareSupport } from '../../../shared/hardware.ts'

export function hardwareSupport(report: DoctorReport | null): HardwareSupport {
  if (report === null) return noHardware
  const working = (depth: 'eightBit' | 'tenBit') =>
    report.encoders
      .filter((check: EncoderCheck) => check.isHardware && check[depth]?.error === null)
      .map(({ encoder }) => encoder)
  return { eightBit: working('eightBit'), tenBit: working('tenBit') }
}
