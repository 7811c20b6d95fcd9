/** The address that a web host prints when it has started. */

/**
 * Resolves to the address of the window, with its token; rejects when the host ends before.
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, null>} host
 * @returns {Promise<string>}
 */
export function addressOf(host) {
  return new Promise((resolve, reject) => {
    let output = '';
    host.stdout.on('data', (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
      const found = /http:\S+/.exec(output)?.[0];
      if (found !== undefined) resolve(found);
    });
    host.once('exit', (status) => reject(new Error(`the web host ended with status ${status}: ${output}`)));
  });
}
