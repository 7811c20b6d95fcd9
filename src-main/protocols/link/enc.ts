/**
 * Packets that IPsec of the BSDs opened or is to close, LINKTYPE_ENC: `struct enchdr` of net/if_enc.h before the packet. Numbers are in the byte
 * order of the machine that captured, but for the SPI.
 */
import { bits, flag, nameOf, protocol, u32 } from '../../dissect/index.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { bitNames } from '../bit-names.ts';
import { BSD_FAMILIES } from './bsd-families.ts';
import { takeNumber } from './netlink/messages.ts';

const truth = { as: ['True', 'False'] } as const;

const HIGHEST_FAMILY = 0xffff;

const flags = {
  'flags.payload_enc': flag('Payload encrypted', 0x0400, { size: 4, ...truth }),
  'flags.payload_auth': flag('Payload authenticated', 0x0800, { size: 4, ...truth }),
  'flags.payload_compress': flag('Payload compressed', 0x1000, { size: 4, ...truth }),
  'flags.header_auth': flag('Header authenticated', 0x2000, { size: 4, ...truth }),
};

export const enc = protocol({
  name: 'enc',
  title: 'OpenBSD Encapsulating device',
  on: { wtap_encap: [109] },
  fields: {
    af: u32('Address Family', { values: BSD_FAMILIES }),
    spi: u32('SPI', { hex: true }),
    flags: u32('Flags', { hex: true }),
    ...flags,
    'flags.reserved': bits('Reserved', 0xffffc3ff, { size: 4, hex: true }),
  },
  dissect(p, f) {
    const { node } = p;
    p.announce('');
    const little = p.u32() > HIGHEST_FAMILY, family = takeNumber(p, f.af, little), spi = p.take(f.spi), { at } = p;
    const value = takeNumber(p, f.flags, little), outer = p.under();
    p.addLabel(() => bitNames(value, Object.values(flags)));
    for (const field of Object.values(flags)) p.set(field, (value & field.mask) !== 0, at, 4);
    p.set(f['flags.reserved'], (value & f['flags.reserved'].mask) >>> 0, at, 4);
    p.close(outer);
    const name = nameOf(BSD_FAMILIES, family);
    p.labelNode(node, `Enc ${name ?? 'unknown'}, SPI ${hex(spi, 8)}`);
    if (name === undefined || !p.next('null.type', family)) p.data();
  },
});
