// Changes to one part of the draft, as long as it is there to be changed.
import type { AudioSettings, VideoSettings } from '../../../shared/presets.ts'
import { useWindowModel } from '../../model/use-window-model.ts'

export function useVideoChange(): (
  change: Partial<VideoSettings> | ((video: VideoSettings) => VideoSettings),
) => void {
  const { change: changeDraft } = useWindowModel().presetDesk
  return (change) =>
    changeDraft((preset) => {
      const { video } = preset
      if (video.mode !== 'encode') return preset
      const next = typeof change === 'function' ? change(video) : { ...video, ...change }
      return { ...preset, video: next }
    })
}

export function useAudioChange(): (
  change: Partial<AudioSettings> | ((audio: AudioSettings) => AudioSettings),
) => void {
  const { change: changeDraft } = useWindowModel().presetDesk
  return (change) =>
    changeDraft((preset) => {
      const { audio } = preset
      if (audio.mode !== 'encode') return preset
      const next = typeof change === 'function' ? change(audio) : { ...audio, ...change }
      return { ...preset, audio: next }
    })
}
