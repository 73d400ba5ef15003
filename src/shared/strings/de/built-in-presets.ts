// Names and purposes of the presets that come with Reelmill; the English ones are in their own data.
import type { PresetText } from '../built-in-presets.ts'

export const builtInGerman: Readonly<Record<string, PresetText>> = {
  'fast-1080p': {
    name: 'Schnell 1080p',
    purpose: 'Läuft überall, gute Qualität, schnell. Im Zweifel die richtige Wahl.',
  },
  'fast-720p': {
    name: 'Schnell 720p',
    purpose: 'Kleinere Dateien fürs Telefon und zum Verschicken.',
  },
  'hq-1080p': {
    name: 'HQ 1080p',
    purpose: 'Bessere Qualität, zum Aufheben; Raumklang bleibt, wie er ist.',
  },
  'small-1080p-hevc': {
    name: 'Klein 1080p HEVC',
    purpose: 'Etwa halb so groß bei gleicher Qualität; für Geräte der letzten zehn Jahre.',
  },
  'hq-4k-hevc': {
    name: 'HQ 4K HEVC',
    purpose: 'Filme in 4K mit hoher Qualität; HDR bleibt HDR.',
  },
  'av1-balanced': {
    name: 'AV1 ausgewogen',
    purpose: 'Die kleinsten Dateien in vertretbarer Zeit; läuft auf Geräten ab etwa 2020.',
  },
  'av1-archive': {
    name: 'AV1 Archiv',
    purpose: 'AV1 in einer Qualität zum Aufheben; nimmt sich Zeit.',
  },
  'hdr-to-sdr-1080p': {
    name: 'HDR zu SDR 1080p',
    purpose: 'HDR-Filme für Bildschirme ohne HDR: natürliche statt blasser Farben.',
  },
  'gpu-hevc': {
    name: 'Schnell GPU HEVC',
    purpose:
      'HEVC mit dem Grafikchip, um ein Vielfaches schneller; mit dem Prozessor, wo keiner funktioniert.',
  },
  'copy-to-mp4': {
    name: 'Nach MP4 kopieren',
    purpose: 'Ändert nur die Dateiart: kein Verlust, in Sekunden fertig.',
  },
  'copy-to-mkv': {
    name: 'Nach MKV kopieren',
    purpose: 'Alle Spuren in einer Dateiart, die alles fasst: kein Verlust, in Sekunden fertig.',
  },
  'web-vp9': { name: 'Web VP9', purpose: 'WebM für Webseiten, frei von Patenten.' },
  'youtube-4k': {
    name: 'YouTube 4K',
    purpose: 'Was YouTube für Uploads bis 4K empfiehlt.',
  },
  'youtube-1080p': {
    name: 'YouTube 1080p',
    purpose: 'Was YouTube für Uploads in Full HD empfiehlt.',
  },
  'vertical-short': {
    name: 'Reels, TikTok, Shorts',
    purpose: 'Hochformat 1080 × 1920; Querformat bekommt unscharfe Ränder.',
  },
  'instagram-square': {
    name: 'Instagram quadratisch',
    purpose: 'Quadratisch 1080 × 1080 mit unscharfen Rändern.',
  },
  'x-linkedin': {
    name: 'X und LinkedIn',
    purpose: 'Innerhalb dessen, was beide annehmen, ohne es noch einmal umzuwandeln.',
  },
  'chat-10mb': {
    name: 'Chat, 10 MB',
    purpose: 'So gut, wie 10 MB es erlauben: Discord, E-Mail mit engen Grenzen.',
  },
  'chat-25mb': {
    name: 'Chat, 25 MB',
    purpose: 'So gut, wie 25 MB es erlauben: Gmail und die meisten Mailserver.',
  },
  'custom-size': {
    name: 'Eigene Größe',
    purpose: 'So gut, wie eine selbst gewählte Größe es erlaubt: duplizieren und ändern.',
  },
  'email-480p': {
    name: 'E-Mail 480p',
    purpose: 'Klein und gut genug, um es jemandem zu zeigen.',
  },
  'apple-4k': {
    name: 'Apple 4K',
    purpose: 'iPhone, iPad, Mac und Apple TV der letzten Jahre, auch HDR.',
  },
  'tv-1080p': {
    name: 'TV, Chromecast, Roku',
    purpose: 'Fernseher und Sticks jeden Alters.',
  },
  'old-device-480p': {
    name: 'Altes Gerät 480p',
    purpose: 'Autoradios, Bilderrahmen, erste Smartphones: H.264 in einfachster Form.',
  },
  'prores-422-hq': {
    name: 'ProRes 422 HQ',
    purpose: 'Für Final Cut, Premiere und Resolve; sehr groß.',
  },
  'dnxhr-hqx': { name: 'DNxHR HQX', purpose: 'Für Avid und Resolve, zehn Bit; sehr groß.' },
  'edit-proxy-540p': {
    name: 'Schnitt-Proxy 540p',
    purpose: 'Leichte Stellvertreter, die jeder Computer flüssig schneidet.',
  },
  'preservation-ffv1': {
    name: 'Bewahren FFV1',
    purpose: 'Verlustfrei, mit Prüfsummen: was Archive und Bibliotheken nutzen.',
  },
  gif: { name: 'GIF', purpose: 'Ein stummes bewegtes Bild für Orte, die kein Video annehmen.' },
  'fix-audio': {
    name: 'Nur Ton richten',
    purpose: 'Bringt jede Spur auf dieselbe Lautheit; das Bild bleibt, wie es ist.',
  },
  'audio-mp3': { name: 'Audio MP3', purpose: 'Nur der Ton, für jedes Abspielgerät.' },
  'audio-m4a': {
    name: 'Audio M4A',
    purpose: 'Nur der Ton, für Apple und die meisten anderen; AAC bleibt, wie es ist.',
  },
  'audio-flac': { name: 'Audio FLAC', purpose: 'Nur der Ton, ganz ohne Verlust.' },
}
