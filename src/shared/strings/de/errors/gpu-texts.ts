// What a person reads of graphics chips.
import { gpuEnglish } from '../../en/errors/gpu-texts.ts'
import type { TextsOf } from '../../error-text.ts'

export const gpuGerman: TextsOf<`gpu.${string}`> = gpuEnglish
