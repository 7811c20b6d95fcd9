/** Decides which shell shows the window: Electron where it can run, otherwise the browser, with the sentence that says why. */

/** @typedef {{ shell: 'electron' } | { shell: 'fetch' } | { shell: 'web', reason: string }} ShellChoice */

/**
 * `fetch` means: Electron would run here, but its program has to be fetched first.
 * @param {{
 *   platform: NodeJS.Platform,
 *   environment: NodeJS.ProcessEnv,
 *   root: boolean,
 *   program: boolean,
 *   browser: boolean,
 * }} machine `root`: this is the superuser; `program`: Electron's program is on disk; `browser`: the user may be shown a window at all
 * @returns {ShellChoice}
 */
export function chooseShell({ platform, environment, root, program, browser }) {
  const desktop = platform === 'darwin' || platform === 'win32' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
  if (!browser) return { shell: 'web', reason: 'Netloupe was started without a window, so it serves one for a browser.' };
  if (!desktop) return { shell: 'web', reason: 'There is no display here, so Netloupe serves its window for a browser.' };
  if (root && platform === 'linux')
    return { shell: 'web', reason: 'Electron keeps its sandbox from the superuser, so the window is in the browser.' };
  return { shell: program ? 'electron' : 'fetch' };
}

/** Said when Electron's program is missing and cannot be had. */
export const notFetched = 'Electron’s program is not installed and its download does not answer, so the window is in the browser.';

/**
 * Said when Electron ended before it could have shown anything.
 * @param {number | null} status
 */
export const notStarted = status =>
  `Electron did not start (${status === null ? 'it was killed' : `exit status ${status}`}), so the window is in the browser.`;

/**
 * Words of the command line: options of the start commands, and files.
 * @param {readonly string[]} words
 * @returns {{ files: string[], options: string[], browser: boolean } | { wrong: string }}
 */
export function readWords(words) {
  const files = [], options = [];
  let browser = true;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === '--') {
      files.push(...words.slice(index + 1));
      break;
    }
    if (word === '--no-browser') {
      browser = false;
      options.push(word);
    } else if (word === '--port' && index + 1 < words.length) options.push(word, words[++index]);
    else if (word.startsWith('--port=')) options.push(word);
    else if (word.startsWith('-')) return { wrong: `netloupe: there is no option ${word}. Usage: netloupe [--no-browser] [--port N] [FILE…]` };
    else files.push(word);
  }
  return { files, options, browser };
}
