/** Messages after RFC 4253: identifications, a Key Exchange Init with short lists, key exchanges, and bytes of a cipher. */
const hex = (text: string): string => Buffer.from(text).toString('hex');
const number = (value: number): string => value.toString(16).padStart(8, '0');
const string = (text: string): string => number(text.length) + hex(text);
const mpint = (digits: string): string => number(digits.length / 2) + digits;

/** A packet in the clear, padded as RFC 4253 §6 wants it. */
function packet(payload: string): string {
  const bytes = payload.replace(/\s+/g, ''), length = bytes.length / 2;
  let padding = 8 - ((5 + length) % 8);
  if (padding < 4) padding += 8;
  return `${number(1 + length + padding)}${padding.toString(16).padStart(2, '0')}${bytes}${'00'.repeat(padding)}`;
}

const init = (kex: string): string => packet(`14 ${'ab'.repeat(16)} ${
  [kex, 'ssh-ed25519', 'aes128-ctr', 'aes128-ctr', 'hmac-sha2-256', 'hmac-sha2-512', 'none', 'none', '', ''].map(string).join('')} 00 00000000`);
const reply = (key: string, middle: string, signature: string): string =>
  number(key.length / 2) + key + middle + number(signature.length / 2) + signature;

const message = (bytes: string): { readonly as: 'ssh'; readonly hex: string } => ({ as: 'ssh', hex: bytes });

export const examples = {
  identification: message(hex('SSH-2.0-OpenSSH_9.2\r\n')),
  init: message(init('curve25519-sha256,diffie-hellman-group14-sha256')),
  identificationAndInit: message(hex('SSH-2.0-dropbear\r\n') + init('diffie-hellman-group14-sha256')),
  dhInit: message(packet(`1e ${mpint('0102')}`)),
  dhReply: message(packet(
    `1f ${reply(string('ssh-rsa') + mpint('010001') + mpint('00c0ffee'), mpint('0abc'), string('rsa-sha2-256') + mpint('77'))}`,
  ) + packet('15')),
  groupRequest: message(packet('22 00000400 00000800 00002000')),
  ecdsaReply: message(packet(
    `1f ${reply(string('ecdsa-sha2-nistp256') + string('nistp256') + mpint('0455'), mpint('66'), string('ecdsa-sha2-nistp256') + mpint('7788'))}`,
  )),
  newKeysAndMore: message(`${packet('15')}a1b2c3d4e5f60718293a4b5c`),
  linesAndIdentification: message(hex('Be warned.\r\nAll is kept.\nSSH-2.0-dropbear\r\n') + init('curve25519-sha256')),
  // The first version, draft-ylonen-ssh-protocol-00: a session key with a cipher, a cookie, the key, flags and a checksum; then bytes of the cipher.
  identificationOfOne: message(hex('SSH-1.5-OpenSSH_5.3\n')),
  sessionKeyOfOne: message(`00000016 0000 03 03 ${'c0'.repeat(8)} 0010 abcd 00000001 11223344`.replace(/ /g, '')),
  encryptedOfOne: message('0000000ed17950bc1a6a121a92e86332ca4c8e0f'),
  disconnect: message(packet(`01 0000000b ${string('bye')} 00000000`)),
  encrypted: message('a1b2c3d4e5f60718293a4b5c6d7e8f90'),
} as const;
