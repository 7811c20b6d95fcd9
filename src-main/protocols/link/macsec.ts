/**
 * MACsec, IEEE 802.1AE-2018 §9: the tag and the check value of protected frames. Those that are not encrypted are
 * dissected, nothing is decrypted.
 */
import { bits, ether, flag, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { ETHER_TYPES, nextByEtherType } from './ethertype.ts';

const ENCRYPTED = 0x08;
const CHANGED = 0x04;
const CHANNEL = 0x20;
const CHECK_VALUE = 16;

const set = { as: ['Set', 'Not set'] } as const;

export const macsec = protocol({
  name: 'macsec',
  title: '802.1AE Security tag',
  short: 'MACSEC',
  on: { ethertype: [0x88e5] },
  fields: {
    TCI: bits('TCI', 0xfc, { hex: true }),
    'TCI.V': bits('VER', 0x80, { hex: true }),
    'TCI.ES': flag('ES', 0x40, set),
    'TCI.SC': flag('SC', CHANNEL, set),
    'TCI.SCB': flag('SCB', 0x10, set),
    'TCI.E': flag('E', ENCRYPTED, set),
    'TCI.C': flag('C', CHANGED, set),
    AN: bits('AN', 0x03, { hex: true }),
    SL: u8('Short length'),
    PN: u32('Packet number'),
    'SCI.system_identifier': ether('System Identifier'),
    'SCI.port_identifier': u16('Port Identifier'),
    etype: u16('Ethertype', { hex: true, values: ETHER_TYPES }),
    ICV: octets('ICV'),
  },
  dissect(p, f) {
    const control = p.u8();
    p.show(f.TCI);
    const outer = p.under();
    for (const part of [f['TCI.V'], f['TCI.ES'], f['TCI.SC'], f['TCI.SCB'], f['TCI.E'], f['TCI.C']]) p.show<unknown>(part);
    p.close(outer);
    p.take(f.AN);
    const short = p.take(f.SL);
    p.take(f.PN);
    if ((control & CHANNEL) !== 0) {
      p.take(f['SCI.system_identifier']);
      p.take(f['SCI.port_identifier']);
    }
    p.info('MACsec frame');
    // §9.7: frames of fewer than 48 bytes tell their length, so that padding is not taken for the check value, nor data where that is missing.
    const isShort = short > 0 && short <= p.remaining;
    if (!isShort && p.remaining < CHECK_VALUE) p.malformed('no room for the check value');
    const length = isShort ? short : p.remaining - CHECK_VALUE, checked = Math.min(CHECK_VALUE, p.remaining - length);
    p.limit(p.offset + length + checked);
    const isClear = (control & (ENCRYPTED | CHANGED)) === 0 && length >= 2;
    const type = isClear ? p.take(f.etype) : undefined;
    const data = p.within(length - (isClear ? 2 : 0));
    p.headerEnd = data.begin;
    if (checked > 0 && p.available >= checked) p.set(f.ICV, undefined as never, p.at, checked);
    if (type === undefined) data.data();
    else nextByEtherType(data, type);
  },
});
