// What the contract's commands about encoders do.
import { succeed } from '../../shared/errors.ts'
import type { Doctor } from '../doctor/doctor.ts'
import type { Handlers } from './handlers.ts'

export function createDoctorHandlers(
  doctor: Doctor,
): Pick<Handlers, 'doctor.report' | 'doctor.run'> {
  return {
    'doctor.report': () => succeed(doctor.report()),
    'doctor.run': () => doctor.run(),
  }
}
