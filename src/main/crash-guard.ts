// Imported first: an uncaught exception in main would open a modal dialog and hang for ever.

for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stderr.write(`Reelmill: ${event}: ${text}\n`)
    // Nothing accepted is lost: the queue on disk is whole after every statement.
    process.exit(70)
  })
}
