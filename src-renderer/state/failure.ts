/** What to tell the user about something that was thrown. */

/** True for work that was called off: nothing to tell. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** One sentence; errors that are not for the user say that they are bugs. */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return `Something failed: ${String(error)}`;
  return error.name === 'UserError' ? error.message : `Something failed in Netloupe (${error.message}). This is a bug.`;
}
