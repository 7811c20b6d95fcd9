/** Wake on LAN, AMD's Magic Packet (publication 20213): six times 0xff and 16 times the address of the station to wake, wherever they lie. */
import { etherText, ipv4Text } from '../../bytes/address-text.ts';
import { type Cursor, ether, octets, protocol } from '../../dissect/index.ts';

const SYNC = 6, ADDRESS = 6, TIMES = 16;
const WHOLE = SYNC + TIMES * ADDRESS;

/** Whether the magic begins at `at`. */
function isMagic(bytes: Uint8Array, at: number, end: number): boolean {
  if (at + WHOLE > end) return false;
  for (let i = 0; i < SYNC; i++) if (bytes[at + i] !== 0xff) return false;
  for (let i = SYNC + ADDRESS; i < WHOLE; i++) if (bytes[at + i] !== bytes[at + i - ADDRESS]) return false;
  return true;
}

export const wol = protocol({
  name: 'wol',
  title: 'Wake On LAN',
  on: { ethertype: [0x0842] },
  over: ['udp'],
  begins: [0xff],
  recognise: isMagic,
  fields: { sync: octets('Sync stream'), mac: ether('MAC'), passwd: octets('Password') },
  dissect(p, f) {
    p.need(Math.min(WHOLE, p.remaining));
    if (!isMagic(p.bytes, p.at, p.end)) {
      p.data();
      return;
    }
    const address = etherText(p.peekBytes(ADDRESS, SYNC));
    p.take(f.sync, SYNC);
    const outer = p.open('', TIMES * ADDRESS);
    p.labelNode(p.tree.current, `MAC: ${address}`);
    for (let i = 0; i < TIMES; i++) p.take(f.mac);
    p.close(outer);
    p.title(`, MAC: ${address}`);
    const password = secret(p);
    p.info(`MagicPacket for ${address}${password === '' ? '' : `, password ${password}`}`);
    if (password !== '') p.take(f.passwd, p.remaining >= ADDRESS ? ADDRESS : 4);
  },
});

/** Four or six bytes behind the magic, written as an address is. */
function secret(p: Cursor): string {
  if (p.remaining >= ADDRESS && p.available >= ADDRESS) return etherText(p.peekBytes(ADDRESS));
  return p.remaining >= 4 && p.available >= 4 ? ipv4Text(p.u32()) : '';
}
