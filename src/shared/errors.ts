// Errors cross processes as values. The text a person reads is chosen by code in strings.

/** Every reason for which Reelmill refuses or fails something. */
export const errorCodes = [
  'input.missing',
  'input.unreadable',
  'input.empty',
  'input.not-a-file',
  'input.folder-without-media',
  'input.not-media',
  'input.nothing-to-convert',
  'input.changed',
  'input.length-unknown',
  'input.incomplete',
  'input.playlist',
  'input.web-page',
  'input.archive',
  'input.protected',
  'input.decoder-missing',
  'input.unsupported',
  'input.damaged',
  'input.picture-too-large',
  'input.drive-gone',
  'input.drive-failing',
  'subtitle.picture-to-text',
  'subtitle.text-damaged',
  'destination.missing',
  'destination.read-only',
  'destination.full',
  'destination.name-too-long',
  'destination.gone',
  'destination.drive-read-only',
  'destination.quota',
  'destination.file-too-large',
  'destination.busy',
  'preset.unknown',
  'preset.built-in',
  'preset.file-missing',
  'preset.file-unreadable',
  'preset.file-too-large',
  'preset.file-too-many',
  'preset.file-unknown',
  'preset.file-newer',
  'preset.file-empty',
  'preset.file-exists',
  'preset.file-unwritable',
  'preset.size-too-small',
  'preset.crop-too-large',
  'job.duplicate',
  'job.unknown',
  'job.no-picture',
  'job.wrong-state',
  'encoder.missing',
  'encoder.picture-too-small',
  'encoder.refuses-size',
  'encoder.refuses-pixel-format',
  'encoder.refuses-profile',
  'encoder.refuses-bit-rate',
  'encoder.refuses-sample-rate',
  'encoder.refuses-channels',
  'encoder.refuses-settings',
  'gpu.no-device',
  'gpu.driver-missing',
  'gpu.driver-old',
  'gpu.no-permission',
  'gpu.unsupported',
  'gpu.busy',
  'gpu.failed',
  'filter.missing',
  'filter.colours',
  'filter.failed',
  'ffmpeg.missing',
  'ffmpeg.failed',
  'ffmpeg.stalled',
  'ffmpeg.killed',
  'ffmpeg.crashed',
  'ffmpeg.wrong-processor',
  'ffmpeg.library-missing',
  'ffmpeg.blocked',
  'ffmpeg.option-unknown',
  'system.out-of-memory',
  'system.too-many-files',
  'system.too-busy',
  'system.no-program',
  'output.invalid',
  'output.too-large',
  'output.not-smaller',
  'output.exists',
  'output.name-taken',
  'output.codec-refused',
  'output.header-refused',
  'output.streams-apart',
  'output.timestamps',
  'worker.crashed',
  'queue.full-disk',
  'queue.newer',
  'queue.foreign',
  'queue.locked',
  'queue.unwritable',
  'queue.moved',
  'queue.repaired',
  'request.invalid',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]

export interface AppError {
  readonly code: ErrorCode
  /** Values for the text: file names, sizes, limits. */
  readonly params: Readonly<Record<string, string | number>>
  /** Untranslated technical tail (ffmpeg's last lines, an errno), for the log and the curious. */
  readonly detail: string | null
}

export function appError(
  code: ErrorCode,
  params: AppError['params'] = {},
  detail: string | null = null,
): AppError {
  return { code, params, detail }
}

/** What a fallible call returns when its failure is an expected outcome. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError }

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(
  code: ErrorCode,
  params: AppError['params'] = {},
  detail: string | null = null,
): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error: appError(code, params, detail) }
}
