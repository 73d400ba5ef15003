// What is shown of encoders that were tried.
export const doctorEnglish = {
  works: 'works',
  worksNot: 'no',
  depth: (bits: number): string => `${bits} bit`,
  reasonAt: (bits: number, reason: string): string => `${bits} bit: ${reason}`,
  startsNot: 'does not start',
} as const
