// What a person reads of the tools themselves.
import type { TextsOf } from '../../error-text.ts'
import { named } from '../../error-words.ts'

export const ffmpegGerman: TextsOf<`ffmpeg.${string}`> = {
  'ffmpeg.missing': () => ({
    message: 'ffmpeg oder ffprobe wurde nicht gefunden.',
    remedy:
      'Installieren Sie ffmpeg (unter Debian: apt install ffmpeg) und versuchen Sie es erneut.',
  }),
  'ffmpeg.failed': () => ({
    message: 'ffmpeg konnte diese Datei nicht umwandeln.',
    remedy:
      'Sehen Sie in die Einzelheiten; versuchen Sie eine andere Voreinstellung, falls die Datei anderswo läuft.',
  }),
  'ffmpeg.stalled': () => ({
    message: 'ffmpeg kam nicht mehr voran und wurde beendet.',
    remedy:
      'Versuchen Sie es erneut; hält es an derselben Stelle, ist die Datei dort vielleicht beschädigt.',
  }),
  'ffmpeg.killed': () => ({
    message: 'Das System oder ein anderes Programm hat ffmpeg beendet.',
    remedy:
      'War der Arbeitsspeicher voll, schließen Sie andere Programme; versuchen Sie es dann erneut.',
  }),
  'ffmpeg.crashed': () => ({
    message: 'ffmpeg ist an dieser Datei abgestürzt.',
    remedy:
      'Versuchen Sie eine andere Voreinstellung oder ein neueres ffmpeg; die Datei kann beschädigt sein.',
  }),
  'ffmpeg.wrong-processor': () => ({
    message: 'Das installierte ffmpeg ist für einen anderen Prozessor gemacht.',
    remedy: 'Installieren Sie ein ffmpeg für den Prozessor dieses Computers.',
  }),
  'ffmpeg.library-missing': () => ({
    message: 'ffmpeg startet nicht: Eine Bibliothek, die es braucht, fehlt.',
    remedy:
      'Installieren Sie ffmpeg erneut von seiner üblichen Stelle (unter Debian: apt install --reinstall ffmpeg).',
  }),
  'ffmpeg.blocked': () => ({
    message: 'Das System lässt ffmpeg nicht starten.',
    remedy:
      'Erlauben Sie es in den Sicherheitseinstellungen des Systems (unter macOS: Datenschutz & Sicherheit) oder installieren Sie es neu.',
  }),
  'ffmpeg.option-unknown': ({ option }) => ({
    message: `Das installierte ffmpeg kennt ${named('eine Option', option)} nicht, die Reelmill benutzt.`,
    remedy: 'Installieren Sie ffmpeg 5.1 oder neuer.',
  }),
}
