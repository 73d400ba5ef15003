// What a person reads of encoders.
import type { TextsOf } from '../../error-text.ts'

export const encoderGerman: TextsOf<`encoder.${string}`> = {
  'encoder.missing': ({ encoder }) => ({
    message: `Das installierte ffmpeg hat keinen Encoder ${encoder ?? ''}.`,
    remedy: 'Wählen Sie eine andere Voreinstellung oder installieren Sie ein vollständiges ffmpeg.',
  }),
  'encoder.picture-too-small': ({ width, height, least }) => ({
    message: `Ein Bild von ${width} × ${height} ist zu klein für den Encoder dieser Voreinstellung.`,
    remedy: `Er braucht mindestens ${least}: Wählen Sie eine andere Voreinstellung.`,
  }),
  'encoder.refuses-size': () => ({
    message: 'Der Encoder nimmt kein Bild dieser Größe an.',
    remedy: 'Wählen Sie eine Voreinstellung, die die Bildgröße festlegt, etwa eine mit 1080p.',
  }),
  'encoder.refuses-pixel-format': () => ({
    message: 'Der Encoder nimmt diese Tiefe oder Art der Farben nicht an.',
    remedy: 'Wählen Sie eine Voreinstellung mit 8 Bit oder einen anderen Encoder.',
  }),
  'encoder.refuses-profile': () => ({
    message: 'Der Encoder kennt das Profil oder Level der Voreinstellung nicht.',
    remedy: 'Überlassen Sie beides in der Voreinstellung dem Encoder oder wählen Sie eine andere.',
  }),
  'encoder.refuses-bit-rate': () => ({
    message: 'Der Encoder nimmt die Bitrate der Voreinstellung nicht an.',
    remedy: 'Wählen Sie eine andere Bitrate oder eine Voreinstellung, die eine Qualität vorgibt.',
  }),
  'encoder.refuses-sample-rate': ({ rate }) => ({
    message: `Der Encoder für den Ton nimmt ${rate === undefined ? 'diese Abtastrate' : `eine Abtastrate von ${rate} Hz`} nicht an.`,
    remedy: 'Wählen Sie eine Voreinstellung mit anderem Ton, etwa AAC mit 48 kHz.',
  }),
  'encoder.refuses-channels': () => ({
    message: 'Der Encoder für den Ton nimmt so viele Kanäle nicht an.',
    remedy: 'Wählen Sie eine Voreinstellung, die Stereo daraus macht.',
  }),
  'encoder.refuses-settings': () => ({
    message: 'Der Encoder hat abgelehnt, was die Voreinstellung verlangt.',
    remedy:
      'In den Einzelheiten steht, was er dazu sagt. Wählen Sie eine andere Voreinstellung oder einen anderen Encoder.',
  }),
}
