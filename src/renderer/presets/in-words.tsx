// What a preset does, in sentences, part by part.
import { AudioLines, Captions, FileVideo2, Film, type LucideIcon } from 'lucide-react'
import { presetsViewText } from '../../shared/strings/presets-view.ts'
import type { Preset } from '../../shared/presets.ts'
import styles from './in-words.module.css'
import { presetInWords, type PresetPart } from './preset-in-words.ts'

const signs: Readonly<Record<PresetPart, LucideIcon>> = {
  file: FileVideo2,
  picture: Film,
  sound: AudioLines,
  subtitles: Captions,
}

export function InWords({ preset }: { readonly preset: Preset }) {
  return (
    <dl className={styles['parts']}>
      {presetInWords(preset).map(({ part, sentences }) => {
        const Sign = signs[part]
        return (
          <div key={part} className={styles['part']}>
            <Sign size={17} aria-hidden />
            <dt>{presetsViewText().parts[part]}</dt>
            <dd>
              {sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
