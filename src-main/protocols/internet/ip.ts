/** Internet Protocol version 4, RFC 791. */
import { u16be } from '../../bytes/big-endian.ts';
import { type Cursor, protocol } from '../../dissect/index.ts';
import { takeAddresses } from './ip/addresses.ts';
import { PIECE_FIELDS, takeFragment } from './ip/fragments.ts';
import { FRAGMENT_OFFSET, HEADER, HEADER_FIELDS, type HeaderFields, USUAL, isUsual, takeFirst, takeVersion } from './ip/header.ts';
import { OPTION_FIELDS } from './ip/option-fields.ts';
import { takeOptions } from './ip/options.ts';
import { ipProtocolName } from './ip-protocols.ts';

const MORE_FRAGMENTS = 0x2000;
/** Where the addresses begin. */
const ADDRESSES = 12;

export const ip = protocol({
  name: 'ip',
  title: 'Internet Protocol Version 4',
  short: 'IPv4',
  on: { ethertype: [0x0800], 'ip.proto': [4], 'null.type': [2], 'ppp.protocol': [0x0021], 'llc.dsap': [0x06], wtap_encap: [228] },
  fields: {
    ...HEADER_FIELDS,
    ...OPTION_FIELDS,
    ...PIECE_FIELDS,
  },
  dissect(p, f) {
    const { packet, begin } = p;
    const first = p.u8();
    const headerLength = 4 * (first & 15);
    // Some say IPv4 below and mean either.
    if (first >>> 4 === 6) {
      showBogusVersion(p, f);
      if (p.next('ip.proto', 41)) return;
    }
    if (first >>> 4 !== 4) {
      showBogusVersion(p, f);
      p.info(`Bogus IPv4 version (${first >>> 4}, must be 4)`);
      p.skip(1);
      return;
    }
    if (headerLength < HEADER) {
      takeVersion(p, f);
      p.expertUnder(f.bogus_header_length, `Bogus IP header length (${headerLength}, must be at least ${HEADER})`);
      p.info(`Bogus IP header length (${headerLength}, must be at least ${HEADER})`);
      return;
    }
    const { bytes } = p;
    if (p.keepsParts && isUsual(p, headerLength)) {
      const shape = (bytes[begin + 1] << 19) | ((bytes[begin + 6] >> 5) << 16) | (bytes[begin + 8] << 8) | bytes[begin + 9];
      p.alike(
        USUAL, shape, [u16be(bytes, begin + 2), u16be(bytes, begin + 4), u16be(bytes, begin + 10)], ADDRESSES,
        () => takeFirst(p, f, headerLength),
      );
    } else if (!takeFirst(p, f, headerLength)) {
      return;
    }
    const length = u16be(bytes, begin + 2) || p.reported - begin, id = u16be(bytes, begin + 4);
    const fragmentation = u16be(bytes, begin + 6), proto = bytes[begin + 9];
    p.limit(length);
    takeAddresses(p, f, proto, headerLength);
    if (headerLength > HEADER) takeOptions(p, f, headerLength - HEADER);

    const payload = begin + length - p.at;
    if (p.remaining <= 0) {
      p.info('');
      return;
    }
    p.announce(() => `${ipProtocolName(proto) ?? 'Unknown'} (${proto})`);
    if ((fragmentation & (MORE_FRAGMENTS | FRAGMENT_OFFSET)) === 0) {
      packet.fragment = false;
      if (!p.next('ip.proto', proto, payload)) p.data(payload);
      return;
    }
    takeFragment(p, f, id, proto, fragmentation, payload);
  },
});

/** A version that this layer does not read. */
function showBogusVersion(p: Cursor, f: HeaderFields): void {
  p.show(f.version);
  p.expertUnder(f.bogus_ip_version, 'Bogus IPv4 version');
}
