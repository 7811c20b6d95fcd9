import { expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './lsd.examples.ts';
import { lsd } from './lsd.ts';

it('says where a peer of a torrent is', () => {
  const packet = dissect(examples.announced.hex, { as: 'lsd' });
  expect(['header', 'host', 'port', 'infohash'].map(name => packet.value(`lsd.${name}`)))
    .toEqual(['BT-SEARCH * HTTP/1.1', '239.192.152.143:6771', '6956', '96a2f33c91d1e7271d3f9f6eff1862c6a133429b']);
  expect([packet.range('lsd.port'), packet.remarks, packet.trouble]).toEqual([[56, 4], [], 'none']);
  const other = dissect(examples.cookie.hex, { as: 'lsd' });
  expect([other.value('lsd.host'), other.value('lsd.cookie')]).toEqual(['[ff15::efc0:988f]:6771', 'name-3f']);
});

it('remarks on lines that it does not know, and has only its own datagrams', () => {
  expect(dissect(examples.odd.hex, { as: 'lsd' }).remarks).toEqual(['Malformed LSD field', 'Malformed LSD field']);
  const search = new TextEncoder().encode('M-SEARCH * HTTP/1.1\r\n');
  expect(lsd.accepts!(search, 0, search.length)).toBe(false);
});
