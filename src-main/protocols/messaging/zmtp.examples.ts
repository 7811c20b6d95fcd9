/** Greetings, commands and messages after RFC 15 and RFC 23 of ZeroMQ. */
const text = (words: string): string => Buffer.from(words).toString('hex');
const alone = (hex: string): { readonly as: 'zmtp'; readonly hex: string } => ({ as: 'zmtp', hex });
const SIGNATURE = 'ff 0000000000000001 7f';
const ready = `05 ${text('READY')} 0b ${text('Socket-Type')} 00000006 ${text('DEALER')} 08 ${text('Identity')} 00000000`;
const command = (body: string): { readonly as: 'zmtp'; readonly hex: string } =>
  alone(`04 ${(body.replaceAll(' ', '').length / 2).toString(16).padStart(2, '0')} ${body}`);

export const examples = {
  greeting: alone(`${SIGNATURE} 03 01 ${text('NULL')}${'00'.repeat(16)} 00 ${'00'.repeat(31)}`),
  greeting2: alone(`${SIGNATURE} 01 05`),
  ready: command(ready),
  hello: command(`05 ${text('HELLO')} 05 ${text('alice')} 06 ${text('secret')}`),
  ping: command(`04 ${text('PING')} 0064 ${text('ctx')}`),
  subscribe: command(`09 ${text('SUBSCRIBE')} ${text('news')}`),
  error: command(`05 ${text('ERROR')} 03 ${text('300')}`),
  odd: command(`05 ${text('READY')} ff 01 02 03 04 05`),
  first: alone(`01 05 ${text('hello')}`),
  long: alone(`02 0000000000000100 ${'61'.repeat(256)}`),
} as const;
