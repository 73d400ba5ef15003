// What a person reads of jobs, workers, requests, and of what nobody foresaw.
import type { TextsOf } from '../../error-text.ts'

type Other = `${'job' | 'worker' | 'request'}.${string}` | 'internal'

export const otherGerman: TextsOf<Other> = {
  'job.duplicate': () => ({
    message: 'Diese Datei wartet schon mit derselben Voreinstellung und demselben Ziel.',
    remedy: 'Nichts zu tun; oder wählen Sie eine andere Voreinstellung oder ein anderes Ziel.',
  }),
  'job.unknown': ({ id }) => ({
    message: `Es gibt keinen Auftrag ${id ?? ''}.`,
    remedy: 'Sehen Sie die Nummer in der Liste nach.',
  }),
  'job.no-picture': () => ({
    message: 'In einer der beiden Dateien gibt es kein Bild zum Vergleichen.',
    remedy: 'Sehen Sie beide in einem Player an.',
  }),
  'job.wrong-state': ({ id }) => ({
    message: `Mit Auftrag ${id ?? ''} geht das in seinem jetzigen Zustand nicht.`,
    remedy: 'Sehen Sie in die Liste.',
  }),
  'worker.crashed': () => ({
    message: 'Der Teil von Reelmill, der umwandelt, ist an dieser Datei immer wieder abgestürzt.',
    remedy:
      'Die Datei kann beschädigt sein. Versuchen Sie eine andere Voreinstellung, und sagen Sie uns Bescheid, falls sie anderswo läuft.',
  }),
  'request.invalid': () => ({
    message: 'Reelmill hat diese Anfrage nicht verstanden.',
    remedy: 'Versuchen Sie es erneut; geschieht es wieder, sagen Sie uns, was Sie getan haben.',
  }),
  internal: () => ({
    message: 'In Reelmill ist etwas schiefgegangen.',
    remedy: 'Versuchen Sie es erneut; im Protokoll stehen die Einzelheiten.',
  }),
}
