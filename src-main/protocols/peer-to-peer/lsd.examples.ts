/** What aria2 1.36 sends to 239.192.152.143, and the form that BEP 14 gives. */
const lines = (...all: readonly string[]): string => Buffer.from(all.map(line => `${line}\r\n`).join(''), 'latin1').toString('hex');
const HASH = '96a2f33c91d1e7271d3f9f6eff1862c6a133429b';

export const examples = {
  announced: { as: 'lsd', hex: lines('BT-SEARCH * HTTP/1.1', 'Host: 239.192.152.143:6771', 'Port: 6956', `Infohash: ${HASH}`, '', '') },
  cookie: {
    as: 'lsd', hex: lines('BT-SEARCH * HTTP/1.1', 'Host: [ff15::efc0:988f]:6771', 'Port: 6881', `Infohash: ${HASH}`, 'cookie: name-3f', '', ''),
  },
  odd: { as: 'lsd', hex: lines('BT-SEARCH * HTTP/1.1', 'Port: many', 'nothing') },
} as const;
