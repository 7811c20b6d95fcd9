/** Radiotap's VHT field (bit 21): how an 802.11ac frame was sent. */
import { type Cursor, type Field, bits, byName, f32, flag, none, u16, u8 } from '../../../dissect/index.ts';
import type { RadioInformation, VeryHighThroughput } from '../wlan/radio.ts';
import { PHY } from '../wlan/radio.ts';
import { veryHighThroughputRate } from '../wlan/rates.ts';

const PRESENT = ['Present', 'Absent'] as const;
const TRUE_FALSE = ['True', 'False'] as const;
const known = (mask: number, title: string, name: string): Field<boolean> => flag(title, mask, { as: PRESENT, id: `radiotap.${name}` });

export const BANDWIDTHS = {
  0: '20 MHz', 1: '40 MHz', 2: '20 MHz lower', 3: '20 MHz upper', 4: '80 MHz', 5: '40 MHz lower', 6: '40 MHz upper', 7: '20 MHz, channel 1/4',
  8: '20 MHz, channel 2/4', 9: '20 MHz, channel 3/4', 10: '20 MHz, channel 4/4', 11: '160 MHz', 12: '80 MHz lower', 13: '80 MHz upper',
  14: '40 MHz, channel 1/4', 15: '40 MHz, channel 2/4', 16: '40 MHz, channel 3/4', 17: '40 MHz, channel 4/4', 18: '20 MHz, channel 1/8',
  19: '20 MHz, channel 2/8', 20: '20 MHz, channel 3/8', 21: '20 MHz, channel 4/8', 22: '20 MHz, channel 5/8', 23: '20 MHz, channel 6/8',
  24: '20 MHz, channel 7/8', 25: '20 MHz, channel 8/8',
};
/** Exponent of 20 MHz, by the same numbers. */
const WIDTHS = [0, 1, 0, 0, 2, 1, 1, 0, 0, 0, 0, 3, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0] as const;

const USERS = [0, 1, 2, 3] as const;
const KNOWN = [
  known(0x0001, 'STBC', 'vht.have_stbc'), known(0x0002, 'TXOP_PS_NOT_ALLOWED', 'vht.have_txop_ps'), known(0x0004, 'Guard interval', 'vht.have_gi'),
  known(0x0008, 'SGI Nsym disambiguation', 'vht.have_sgi_nsym_da'), known(0x0010, 'LDPC extra OFDM symbol', 'vht.have_ldpc_extra'),
  known(0x0020, 'Beamformed', 'vht.have_beamformed'), known(0x0040, 'Bandwidth', 'vht.have_bw'), known(0x0080, 'Group ID', 'vht.have_gid'),
  known(0x0100, 'Partial AID', 'vht.have_paid'),
];

const f = {
  vht: none('VHT information'),
  'vht.known': u16('Known VHT information', { hex: true, little: true }),
  'vht.stbc': flag('STBC', 0x01, { as: ['On', 'Off'] }),
  'vht.txop_ps': flag('TXOP_PS_NOT_ALLOWED', 0x02, { as: TRUE_FALSE }),
  'vht.gi': bits('Guard interval', 0x04, { values: { 0: 'long', 1: 'short' } }),
  'vht.sgi_nsym_da': flag('SGI Nsym disambiguation', 0x08, { as: TRUE_FALSE }),
  'vht.ldpc_extra': flag('LDPC extra OFDM symbol', 0x10, { as: ['Present', 'Absent'] }),
  'vht.beamformed': flag('Beamformed', 0x20, { as: TRUE_FALSE }),
  'vht.bw': u8('Bandwidth', { values: BANDWIDTHS }),
  'vht.user': none('User'),
  'vht.gid': u8('Group Id'),
  'vht.paid': u16('Partial AID', { little: true }),
};
const PER_USER = USERS.map(user => ({
  streams: u8(`Space-time streams ${user}`, { id: `radiotap.vht.nsts.${user}` }),
  index: bits(`MCS index ${user}`, 0xf0, { id: `radiotap.vht.mcs.${user}` }),
  spatial: bits(`Spatial streams ${user}`, 0x0f, { id: `radiotap.vht.nss.${user}` }),
  coding: bits(`Coding ${user}`, 1 << user, { size: 1, values: { 0: 'BCC', 1: 'LDPC' }, id: `radiotap.vht.coding.${user}` }),
  rate: f32(`Data rate (Mb/s) ${user}`, { id: `radiotap.vht.datarate.${user}` }),
}));
export const VHT_FIELDS = { ...f, ...byName([...KNOWN, ...PER_USER.flatMap(user => Object.values<Field>(user))]) };

/** Twelve bytes: what is known, flags, bandwidth, schemes of four users, their coding, group and association. */
export function takeVeryHighThroughput(p: Cursor, radio: RadioInformation): void {
  const outer = p.open(f.vht, 12);
  const know = p.bits(f['vht.known'], KNOWN);
  const flags = p.u8();
  const show = (mask: number, field: Field<unknown>): void => {
    if ((know & mask) !== 0) p.show(field);
  };
  show(0x01, f['vht.stbc']);
  show(0x02, f['vht.txop_ps']);
  show(0x04, f['vht.gi']);
  show(0x08, f['vht.sgi_nsym_da']);
  show(0x10, f['vht.ldpc_extra']);
  show(0x20, f['vht.beamformed']);
  p.skip(1);
  const bandwidth = p.u8() & 0x1f;
  if ((know & 0x40) !== 0) p.take(f['vht.bw']);
  else p.skip(1);
  const { at } = p;
  const coding = p.u8(4);
  const details: VeryHighThroughput = { users: [] };
  for (const [user, fields] of PER_USER.entries()) {
    const scheme = p.u8(user);
    const streams = scheme & 0x0f;
    if (streams === 0) continue;
    const inner = p.open(f['vht.user']);
    p.label(`User ${user}: MCS ${scheme >>> 4}`);
    p.set(fields.index, scheme >>> 4, at + user, 1);
    p.set(fields.spatial, streams, at + user, 1);
    const blockCoded = (know & 0x01) !== 0 && (flags & 0x01) !== 0;
    p.generate(fields.streams, blockCoded ? 2 * streams : streams, at + user, 0);
    p.set(fields.coding, (coding >>> user) & 1, at + 4, 1);
    const rate = (know & 0x44) === 0x44 ? veryHighThroughputRate(scheme >>> 4, WIDTHS[bandwidth] ?? 0, streams, (flags & 0x04) !== 0) : undefined;
    if (rate !== undefined) {
      p.generate(fields.rate, rate, at + user, 0);
      if (user === 0) radio.rate = rate;
    }
    details.users.push({ index: scheme >>> 4, streams, correction: (coding >>> user) & 1 });
    p.close(inner);
  }
  p.skip(5);
  const group = (know & 0x80) !== 0 ? p.take(f['vht.gid']) : undefined;
  if (group === undefined) p.skip(1);
  const partial = (know & 0x100) !== 0 ? p.take(f['vht.paid']) : undefined;
  if (partial === undefined) p.skip(2);
  p.close(outer);
  radio.phy = PHY.ac;
  radio.veryHigh = {
    ...details,
    ...((know & 0x01) !== 0 && { blockCoding: (flags & 0x01) !== 0 }), ...((know & 0x04) !== 0 && { shortGuard: (flags & 0x04) !== 0 }),
    ...((know & 0x08) !== 0 && { disambiguation: (flags & 0x08) !== 0 }), ...((know & 0x10) !== 0 && { extraSymbol: (flags & 0x10) !== 0 }),
    ...((know & 0x20) !== 0 && { beamformed: (flags & 0x20) !== 0 }), ...((know & 0x40) !== 0 && { bandwidth }),
    ...(group !== undefined && { groupId: group }), ...(partial !== undefined && { partialId: partial }),
  };
}
