// A picture so restless that every bit of a given size is used.
import { mediaFile } from '../../fixtures/media.ts'
import type { Entry } from '../entry.ts'
import { aac, h264, picture, tone, words } from '../ingredients.ts'
import { megabytePreset } from '../presets.ts'

export const sizes: readonly Entry[] = [
  {
    name: 'restless',
    make: () =>
      mediaFile(
        'mkv',
        ...picture('640x360', 4),
        ...tone(4),
        ...words('-vf noise=alls=40:allf=t -crf 18'),
        ...h264,
        ...aac,
      ),
    presets: [megabytePreset.id, 'chat-10mb'],
  },
]
