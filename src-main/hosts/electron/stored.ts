/** Small things that outlive a run, each a JSON file in the user's data folder: recent files, the window's place. */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Bytes of a file that is read: nothing small is as large, and the window waits for it. */
const LARGEST = 1 << 20;

export interface Stored<Value> {
  /** What was saved last; the fallback when there is nothing, or nothing that makes sense. */
  read(): Value;
  /** Replaces it whole, so that a crash leaves either the old or the new. On a full disk, or where nothing may be written, the old stays. */
  write(value: Value): void;
}

/** `check` turns what the file holds into a value, or undefined. */
export function stored<Value>(path: string, fallback: Value, check: (content: unknown) => Value | undefined): Stored<Value> {
  return {
    read() {
      try {
        const file = statSync(path);
        if (!file.isFile() || file.size > LARGEST) return fallback;
        return check(JSON.parse(readFileSync(path, 'utf8'))) ?? fallback;
      } catch {
        return fallback;
      }
    },
    write(value) {
      const whole = `${path}.new`;
      try {
        writeFileSync(whole, JSON.stringify(value), { mode: 0o600 });
        renameSync(whole, path);
      } catch {
        // What is remembered is a convenience: nothing that the user does may fail for want of it.
        removeIfPossible(whole);
      }
    },
  };
}

/** A folder that takes no changes keeps what was begun there. */
function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It is written over next time.
  }
}
