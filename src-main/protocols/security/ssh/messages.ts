/** Names of SSH messages: RFC 4250 §4.1, key exchanges RFC 4253 §8, RFC 4419 §5, RFC 5656 §7.1. */

export const MESSAGES: Readonly<Record<number, string>> = {
  1: 'Disconnect', 2: 'Ignore', 3: 'Unimplemented', 4: 'Debug', 5: 'Service Request', 6: 'Service Accept', 7: 'Extension Information',
  20: 'Key Exchange Init', 21: 'New Keys', 50: 'User Authentication Request', 51: 'User Authentication Failure',
  52: 'User Authentication Success', 53: 'User Authentication Banner', 60: 'Public Key algorithm accepted', 80: 'Global Request',
  81: 'Request Success', 82: 'Request Failure', 90: 'Channel Open', 91: 'Channel Open Confirmation', 92: 'Channel Open Failure',
  93: 'Window Adjust', 94: 'Channel Data', 95: 'Channel Extended Data', 96: 'Channel EOF', 97: 'Channel Close', 98: 'Channel Request',
  99: 'Channel Success', 100: 'Channel Failure',
};

/** Whose messages 30 to 34 have a meaning of their own. */
export type Exchange = 'dh' | 'group' | 'ecdh';

const EXCHANGES: Readonly<Record<Exchange, Readonly<Record<number, string>>>> = {
  dh: { 30: 'Diffie-Hellman Key Exchange Init', 31: 'Diffie-Hellman Key Exchange Reply' },
  group: {
    30: 'Diffie-Hellman Group Exchange Request (Old)', 31: 'Diffie-Hellman Group Exchange Group', 32: 'Diffie-Hellman Group Exchange Init',
    33: 'Diffie-Hellman Group Exchange Reply', 34: 'Diffie-Hellman Group Exchange Request',
  },
  ecdh: { 30: 'Elliptic Curve Diffie-Hellman Key Exchange Init', 31: 'Elliptic Curve Diffie-Hellman Key Exchange Reply' },
};

/**
 * By the method that was agreed upon; without one, where only one side was captured, by the message's number or by
 * whether it begins with the server's key.
 */
export function exchangeOf(method: string | undefined, code: number, beginsWithKey: () => boolean): Exchange {
  if (method === undefined) return code >= 32 || (code === 31 && !beginsWithKey()) ? 'group' : 'dh';
  if (method.startsWith('diffie-hellman-group-exchange')) return 'group';
  return method.startsWith('diffie-hellman-') ? 'dh' : 'ecdh';
}

export function messageName(exchange: Exchange, code: number): string {
  return EXCHANGES[exchange][code] ?? MESSAGES[code] ?? `Unknown (${code})`;
}
