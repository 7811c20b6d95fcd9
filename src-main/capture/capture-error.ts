/** What the user can mend about a capture file: missing, forbidden, no capture at all. The message is one sentence to show as it is. */
export class CaptureError extends Error {
  override readonly name = 'CaptureError';
}

/** A sentence for what the system said of `path` when it was to be opened or written. */
export function captureErrorOf(cause: unknown, path: string): CaptureError {
  const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? '';
  const sentence = SENTENCES[code];
  return new CaptureError(sentence ? sentence(path) : `${path} cannot be used: ${cause instanceof Error ? cause.message : String(cause)}.`, {
    cause,
  });
}

const SENTENCES: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `${path} does not exist.`,
  ENOTDIR: (path) => `${path} does not exist: a part of its path is not a folder.`,
  EACCES: (path) => `${path} may not be opened: permission is missing.`,
  EPERM: (path) => `${path} may not be opened: permission is missing.`,
  EISDIR: (path) => `${path} is a folder, not a capture file.`,
  EMFILE: (path) => `${path} cannot be opened: too many files are open.`,
  ENFILE: (path) => `${path} cannot be opened: too many files are open.`,
  ENOSPC: (path) => `${path} cannot be written: the disk is full.`,
  EROFS: (path) => `${path} cannot be written: the disk is read-only.`,
  ELOOP: (path) => `${path} cannot be opened: its symbolic links go round in a circle.`,
  ENAMETOOLONG: () => 'The file cannot be opened: its name is too long.',
};
