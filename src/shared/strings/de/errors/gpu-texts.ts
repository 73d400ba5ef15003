// What a person reads of graphics chips.
import type { TextsOf } from '../../error-text.ts'

export const gpuGerman: TextsOf<`gpu.${string}`> = {
  'gpu.no-device': () => ({
    message: 'Es wurde kein Grafikchip gefunden, der das kodieren kann.',
    remedy: 'Wählen Sie eine Voreinstellung, die den Prozessor nutzt.',
  }),
  'gpu.driver-missing': () => ({
    message: 'Der Treiber des Grafikchips wurde nicht gefunden.',
    remedy:
      'Installieren Sie den Treiber des Herstellers oder wählen Sie eine Voreinstellung, die den Prozessor nutzt.',
  }),
  'gpu.driver-old': () => ({
    message: 'Der Treiber des Grafikchips ist zu alt für dieses ffmpeg.',
    remedy:
      'Aktualisieren Sie den Treiber oder wählen Sie eine Voreinstellung, die den Prozessor nutzt.',
  }),
  'gpu.no-permission': () => ({
    message: 'Sie dürfen den Grafikchip nicht benutzen.',
    remedy:
      'Lassen Sie sich unter Linux in die Gruppen „video“ und „render“ aufnehmen und melden Sie sich neu an.',
  }),
  'gpu.unsupported': () => ({
    message: 'Der Grafikchip kann dieses Format nicht kodieren.',
    remedy: 'Wählen Sie H.264 oder 8 Bit oder eine Voreinstellung, die den Prozessor nutzt.',
  }),
  'gpu.busy': () => ({
    message: 'Der Grafikchip kodiert schon so viel, wie er kann.',
    remedy:
      'Beenden Sie andere Programme, die aufnehmen oder umwandeln. Reelmill versucht es von selbst erneut.',
  }),
  'gpu.failed': () => ({
    message: 'Der Grafikchip konnte dies nicht kodieren.',
    remedy:
      'Aktualisieren Sie seinen Treiber oder wählen Sie eine Voreinstellung, die den Prozessor nutzt.',
  }),
}
