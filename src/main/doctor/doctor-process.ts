// The doctor's utility process: one order in, one report out.
import { utilityProcess } from 'electron'
import type { DoctorReport, FromDoctor, ToDoctor } from '../../shared/doctor.ts'
import type { Examination } from './doctor.ts'

export function examineInProcess(modulePath: string, order: ToDoctor): Examination {
  const child = utilityProcess.fork(modulePath, [], {
    serviceName: 'Reelmill doctor',
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const told = new Promise<DoctorReport>((resolve) => {
    child.once('message', ({ report }: FromDoctor) => resolve(report))
  })
  child.postMessage(order)
  return {
    report: Promise.race([told, gone.then(() => null)]),
    async end() {
      // Its ffmpeg ends with it; nothing of it is worth waiting for.
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
      await gone
    },
  }
}
