// Settings that change nothing in the finished file, or only how another one works that is mapped or
// listed by itself. Every other setting is one of these two, or listed as unknown.

export const settingsWithoutEffect: ReadonlySet<string> = new Set([
  // How the preset stands in HandBrake's own list.
  'ChildrenArray',
  'Default',
  'Folder',
  'FolderOpen',
  'PresetDisabled',
  'Type',
  'PresetBuildNumber',
  // Whether old presets bring their filters along: each filter is mapped or listed.
  'UsesPictureFilters',
  'PictureUseMaximumSize',
  // How the source is decoded and scaled on that machine; the picture is the same.
  'VideoHWDecode',
  'VideoQSVDecode',
  'VideoQSVAsyncDepth',
  'VideoQSVLowPower',
  'VideoQSVAdapterIndex',
  'VideoScaler',
  // The first of two passes, which are listed.
  'VideoTurboTwoPass',
  'VideoTurboMultiPass',
  // How black margins are looked for; that they are is listed.
  'PictureLooseCrop',
  // Shapes of pixels that only a custom shape uses, which is listed.
  'PictureDARWidth',
  'PictureItuPAR',
  'PicturePARWidth',
  'PicturePARHeight',
  // Strength and tuning of filters that are listed where they are used.
  'PictureChromaSmoothCustom',
  'PictureChromaSmoothTune',
  'PictureColorspaceCustom',
  'PictureCombDetectCustom',
  'PictureDeblockCustom',
  'PictureDeblockTune',
  'PictureDeinterlaceCustom',
  'PictureDeinterlacePreset',
  'PictureDecombCustom',
  'PictureDenoiseCustom',
  'PictureDenoisePreset',
  'PictureDenoiseTune',
  'PictureDetelecineCustom',
  'PicturePadTop',
  'PicturePadBottom',
  'PicturePadLeft',
  'PicturePadRight',
  'PicturePadColor',
  'PictureSharpenCustom',
  'PictureSharpenPreset',
  'PictureSharpenTune',
  // Old options that count only when they are switched on, and are listed then.
  'x264Option',
  // Which copies and languages a copying track takes: mapped where it copies, without effect elsewhere.
  'AudioCopyMask',
  'AudioEncoderFallback',
  'AudioLanguageList',
  'SubtitleLanguageList',
  'SubtitleBurnBehavior',
  // How further tracks of one source are made, which are listed.
  'AudioSecondaryEncoderMode',
])

/** The same for one entry of the list of audio tracks. */
export const audioSettingsWithoutEffect: ReadonlySet<string> = new Set([
  // Effort of lossless encoders; what comes out sounds the same.
  'AudioCompressionLevel',
  // Which noise hides the rounding to 16 bits.
  'AudioDitherMethod',
  // Counts only with its switch, which is listed.
  'AudioTrackQuality',
  'AudioBitrate',
])
