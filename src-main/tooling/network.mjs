/** Asks whether the network answers before anything waits on it. */

/** All the time in milliseconds that one run spends on hosts that do not answer. */
const patience = 5000;
/** The most that a single host gets of it; a live one answers in a fraction, on a slow line too. */
const patienceForOne = 2500;

/**
 * True when something at `address` answers HTTP within `milliseconds`, whatever it says.
 * @param {string} address
 * @param {number} milliseconds
 */
export async function answers(address, milliseconds) {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(milliseconds) });
    return true;
  } catch {
    return false;
  }
}

/**
 * The proxy that requests to `address` go through, as npm and Electron's download read it from the environment.
 * @param {string} address
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string | undefined}
 */
export function proxyOf(address, environment) {
  const { protocol, hostname } = new URL(address);
  const named = (/** @type {string} */ name) => environment[name.toLowerCase()] ?? environment[name];
  const exempt = (named('NO_PROXY') ?? '').split(',').map((host) => host.trim().replace(/^\*?\./, ''));
  if (exempt.some((host) => host === '*' || (host !== '' && (hostname === host || hostname.endsWith(`.${host}`))))) return undefined;
  const proxy = protocol === 'https:' ? (named('HTTPS_PROXY') ?? named('HTTP_PROXY')) : named('HTTP_PROXY');
  return proxy === undefined || proxy === '' ? undefined : proxy.includes('://') ? proxy : `http://${proxy}`;
}

/** @typedef {{ reaches(address: string): Promise<boolean> }} Network */

/**
 * The network as one run sees it: `reaches` tells whether a host answers, and all its waiting together stays within the patience.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Network}
 */
export function network(environment = process.env) {
  let left = patience;
  return {
    async reaches(address) {
      if (left <= 0) return false;
      const start = performance.now();
      const reached = await answers(proxyOf(address, environment) ?? address, Math.min(left, patienceForOne));
      if (!reached) left -= performance.now() - start;
      return reached;
    },
  };
}
