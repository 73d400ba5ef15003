// Text as a filter's argument. No shell is near, but ffmpeg reads a filter graph twice.

/**
 * A value that the filter gets to see exactly as it is: first escaped for the filter's own list of
 * arguments, then for the graph around it (ffmpeg-filters, "Notes on filtergraph escaping").
 */
export function filterValue(text: string): string {
  return text.replace(/[\\':]/g, '\\$&').replace(/[\\'[\],;]/g, '\\$&')
}
