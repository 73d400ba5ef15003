// What is said of the sample, with which a person can try Reelmill out.
export const sampleEnglish = {
  try: 'Try it with a sample',
  hint: 'No video at hand? Reelmill makes a clip of eight seconds and converts it.',
  making: 'Making a sample…',
  /** Of its file, without the extension. */
  fileName: 'Reelmill sample',
} as const
