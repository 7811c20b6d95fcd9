/** Packets after the wire layout specification: a Client Hello of Q043 and of Q025, one of Q046, and what follows them. */
const u16 = (value: number): string => `${(value & 0xff).toString(16).padStart(2, '0')}${(value >> 8).toString(16).padStart(2, '0')}`;
const big16 = (value: number): string => value.toString(16).padStart(4, '0');

const hello = (version: string): string => {
  const tags: readonly (readonly [tag: string, value: Buffer])[] = [
    ['SNI\0', Buffer.from('www.example.com')], ['VER\0', Buffer.from(version)], ['AEAD', Buffer.from('AESGCC20')], ['ICSL', Buffer.of(30, 0, 0, 0)],
  ];
  let end = 0;
  const index = tags.map(([tag, value]) => {
    end += value.length;
    return `${Buffer.from(tag).toString('hex')}${u16(end)}0000`;
  });
  return `${Buffer.from('CHLO').toString('hex')}${u16(tags.length)}0000${index.join('')}${tags.map(([, value]) => value.toString('hex')).join('')}`;
};

const ID = '0102030405060708', HASH = '0b0b0b0b0b0b0b0b0b0b0b0b';
const name = (version: string): string => Buffer.from(version).toString('hex');
const stream = (version: string, length: (value: number) => string): string => `a001${length(hello(version).length / 2)}${hello(version)}`;

export const examples = {
  hello43: { as: 'gquic', hex: `09${ID}${name('Q043')}01${HASH}${stream('Q043', big16)}000000` },
  hello25: { as: 'gquic', hex: `0d${ID}${name('Q025')}01${HASH}01${stream('Q025', u16)}` },
  hello46: { as: 'gquic', hex: `c3${name('Q046')}50${ID}00000001${HASH}${stream('Q046', big16)}` },
  encrypted: { as: 'gquic', hex: `08${ID}02${'5a'.repeat(30)}` },
} as const;
