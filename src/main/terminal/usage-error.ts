// What was typed makes no sense; the message says what was expected.

export class UsageError extends Error {
  override readonly name = 'UsageError'
}
