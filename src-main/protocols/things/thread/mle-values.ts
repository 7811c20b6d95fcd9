/** What the parts of MLE's messages hold, by their type: Thread 1.3 §4.5. */
import { addressBytesText } from './texts.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { FIELDS as f } from './mle-fields.ts';
import { takeTimestamp } from './timestamps.ts';

/** Gives what the heading says behind the type's name. */
interface Value {
  readonly sizes?: readonly number[];
  readonly take: (p: Cursor) => string | undefined | void;
}

const SHORT = 2, LONG = 8;
const BYTES_OF_MASK = 8, BITS_OF_MASK = 64;
const PREFIXED = 0x80, COMPRESSED = 9, FULL = 17;
const PAYLOAD = 3;
const PARAMETERS = ['Channel', 'PAN ID', 'Permit Join', 'Beacon Payload'];

const number = (field: Field<number>, size: number, unit = ''): Value => ({ sizes: [size], take: p => ` = ${p.take(field)}${unit}` });
const fields = (size: number, ...list: readonly Field[]): Value => ({
  sizes: [size],
  take(p) {
    for (const field of list) p.take(field);
  },
});
/** Bits of one byte, whose value the heading shows. */
const flags = (...list: readonly Field[]): Value => ({
  sizes: [1],
  take(p) {
    const value = addressBytesText(p.peekBytes(1));
    for (const field of list) p.show(field);
    p.skip(1);
    return ` = ${value}`;
  },
});
const bytes = (field: Field, sizes: readonly number[] | undefined, apart: boolean): Value => ({
  ...(sizes === undefined ? {} : { sizes }),
  take(p) {
    const text = addressBytesText(p.peekBytes(p.remaining), apart ? ':' : '');
    if (p.more) p.takeRest(field);
    return ` = ${text}`;
  },
});
const time = (field: typeof f['tlv.active_tstamp']): Value => ({ sizes: [8], take: p => takeTimestamp(p, field) });
const within = (key: 'network-data' | 'meshcop'): Value => ({
  take(p) {
    if (p.more && !p.quote('thread', key)) p.skip(p.remaining);
  },
});

export const VALUES: Readonly<Record<number, Value>> = {
  0: bytes(f['tlv.source_addr'], [SHORT, LONG], true),
  1: flags(f['tlv.mode.nwk_data'], f['tlv.mode.device_type'], f['tlv.mode.sec_data_req'], f['tlv.mode.idle_rx']),
  2: number(f['tlv.timeout'], 4), 3: bytes(f['tlv.challenge'], undefined, false), 4: bytes(f['tlv.response'], undefined, false),
  5: number(f['tlv.ll_frm_cntr'], 4), 6: { take: takeNeighbors }, 7: { take: takeParameter }, 8: number(f['tlv.mle_frm_cntr'], 4),
  9: { take: takeRoutes }, 10: bytes(f['tlv.addr16'], [SHORT], true),
  11: fields(8, f['tlv.leader_data.partition_id'], f['tlv.leader_data.weighting'], f['tlv.leader_data.data_version'],
    f['tlv.leader_data.stable_data_version'], f['tlv.leader_data.router_id']),
  12: within('network-data'),
  13: {
    take(p) {
      while (p.more) p.take(f['tlv.type']);
    },
  },
  14: flags(f['tlv.scan_mask.r'], f['tlv.scan_mask.e']), 15: { sizes: [7, 10], take: takeConnectivity }, 16: number(f['tlv.link_margin'], 1, 'dB'),
  17: number(f['tlv.status'], 1), 18: number(f['tlv.version'], 2), 19: { take: takeRegistrations },
  20: fields(3, f['tlv.channel_page'], f['tlv.channel']), 21: fields(2, f['tlv.pan_id']),
  22: time(f['tlv.active_tstamp']), 23: time(f['tlv.pending_tstamp']), 24: within('meshcop'), 25: within('meshcop'), 26: within('meshcop'),
};

/** Draft §7.7: how well each neighbor is heard; addresses have one byte more than their size says. */
function takeNeighbors(p: Cursor): string {
  const size = (p.u8() & 0x0f) + 1;
  p.show(f['tlv.lqi.complete']);
  p.take(f['tlv.lqi.size']);
  let count = 0;
  for (; p.more; count++) {
    const outer = p.open(f['tlv.neighbor'], 2 + size);
    for (const flag of [f['tlv.neighbor.flagI'], f['tlv.neighbor.flagO'], f['tlv.neighbor.flagP']]) p.show(flag);
    p.skip(1);
    p.take(f['tlv.neighbor.idr']);
    p.take(f['tlv.neighbor.addr'], size);
    p.close(outer);
  }
  return `: ${count} Neighbors`;
}

/** Draft §7.8: what all will change to, after so many milliseconds. */
function takeParameter(p: Cursor): string {
  const kind = p.take(f['tlv.network.param_id']);
  p.take(f['tlv.network.delay']);
  const field = [f['tlv.network.channel'], f['tlv.network.pan_id'], f['tlv.network.pmt_join']][kind];
  const bytes = kind === PAYLOAD ? f['tlv.network.bcn_payload'] : f['tlv.network.unknown'];
  if (field !== undefined) p.take<number | boolean>(field);
  else if (p.more) p.takeRest(bytes);
  return ` = ${PARAMETERS[kind] ?? `Unknown (${kind})`}`;
}

/** §4.5.10: a byte for each router that the mask has. */
function takeRoutes(p: Cursor): void {
  p.take(f['tlv.route64.id_seq']);
  const mask = p.peekBytes(BYTES_OF_MASK);
  p.take(f['tlv.route64.id_mask'], BYTES_OF_MASK);
  for (let router = 0; router < BITS_OF_MASK && p.more; router++) {
    if ((mask[router >> 3] & (0x80 >> (router & 7))) === 0) continue;
    p.bits(f['tlv.route64'], [f['tlv.route64.nbr_out'], f['tlv.route64.nbr_in'], f['tlv.route64.cost']]);
    p.addLabel(` (${router})`);
  }
}

/** §4.5.16. */
function takeConnectivity(p: Cursor): void {
  const outer = p.open(f['tlv.conn.flags'], 1);
  p.take(f['tlv.conn.flags.pp']);
  p.close(outer);
  const { 'tlv.conn.lq3': best, 'tlv.conn.lq2': good, 'tlv.conn.lq1': poor, 'tlv.conn.leader_cost': cost } = f;
  for (const field of [best, good, poor, cost, f['tlv.conn.id_seq'], f['tlv.conn.active_rtrs']]) p.take(field);
  if (!p.more) return;
  p.take(f['tlv.conn.sed_buf_size']);
  p.take(f['tlv.conn.sed_dgram_cnt']);
}

/** §4.5.20: addresses whose prefix is a context's, and whole ones. */
function takeRegistrations(p: Cursor): void {
  while (p.more) {
    const isShort = (p.u8() & PREFIXED) !== 0, outer = p.open(f['tlv.addr_reg'], isShort ? COMPRESSED : FULL);
    p.show(f['tlv.addr_reg_iid_type']);
    if (isShort) p.show(f['tlv.addr_reg_cid']);
    p.skip(1);
    if (isShort) p.take(f['tlv.addr_reg_iid'], LONG);
    else p.take(f['tlv.addr_reg_ipv6']);
    p.close(outer);
  }
}
