/** B.A.T.M.A.N. advanced, compatibility version 15: a mesh of routers that is one Ethernet to those behind it. linux/batadv_packet.h. */
import { etherText } from '../../bytes/address-text.ts';
import { type Cursor, protocol } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { FIELDS, type Fields, ICMP_MESSAGES, PACKETS } from './batadv/fields.ts';
import { takeParts } from './batadv/parts.ts';

const VERSION = 15;
const OGM = 0x00, BROADCAST = 0x01, CODED = 0x02, PROBE = 0x03, OGM2 = 0x04;
const UNICAST = 0x40, FRAGMENT = 0x41, UNICAST_4 = 0x42, ICMP = 0x43, UNICAST_TVLV = 0x44;
const OGM_HEADER = 24, OGM2_HEADER = 20;
const THROUGHPUT = 15, ROUTE_RECORDS = 16;
const NOBODY = '00:00:00:00:00:00';

export const batadv = protocol({
  name: 'batadv',
  title: 'B.A.T.M.A.N. Advanced Protocol',
  on: { ethertype: [0x4305] },
  fields: FIELDS,
  dissect(p, f) {
    const type = p.u8(), version = p.u8(1);
    p.column(`BATADV_${PACKETS[type] ?? '???'}`);
    p.info(version === VERSION ? '' : `Unsupported Version ${version}`);
    if (version !== VERSION || PACKETS[type] === undefined) {
      p.data();
      return;
    }
    p.take(f['batman.packet_type']);
    TAKEN[type](p, f);
  },
});

const heading = (p: Cursor, text: string): void => p.labelNode(p.node, `B.A.T.M.A.N. ${text}`);
/** The text of the address that stands so many bytes ahead, as far as it was captured. */
const addressAhead = (p: Cursor, ahead: number): string => (p.available >= ahead + 6 ? etherText(p.peekBytes(6, ahead)) : '');

const TAKEN: Readonly<Record<number, (p: Cursor, f: Fields) => void>> = {
  [OGM]: (p, f) => {
    for (;;) {
      heading(p, `IV OGM, Orig: ${addressAhead(p, 7)}`);
      p.take(f['iv_ogm.version']);
      p.take(f['iv_ogm.ttl']);
      takeNamedBits(p, f['iv_ogm.flags'], [f['iv_ogm.flags.directlink'], f['iv_ogm.flags.primaries_first_hop'], f['iv_ogm.flags.not_best_next_hop']]);
      const number = p.take(f['iv_ogm.seq']);
      p.info(`Seq=${number}`);
      p.take(f['iv_ogm.orig']);
      p.take(f['iv_ogm.prev_sender']);
      p.skip(1);
      p.take(f['iv_ogm.tq']);
      takeParts(p, f, p.take(f['iv_ogm.tvlv_len']));
      // Several may be sent as one.
      if (!follows(p, OGM, OGM_HEADER)) break;
      p.another();
      p.take(f['batman.packet_type']);
    }
    p.limit(p.offset);
  },
  [OGM2]: (p, f) => {
    for (;;) {
      heading(p, `OGM2, Orig: ${addressAhead(p, 7)}`);
      p.take(f['ogm2.version']);
      p.take(f['ogm2.ttl']);
      p.take(f['ogm2.flags']);
      const number = p.take(f['ogm2.seq']);
      p.info(`Seq=${number}`);
      p.take(f['ogm2.orig']);
      const length = p.take(f['ogm2.tvlv_len']);
      p.take(f['ogm2.throughput']);
      takeParts(p, f, length);
      if (!follows(p, OGM2, OGM2_HEADER)) break;
      p.another();
      p.take(f['batman.packet_type']);
    }
    p.limit(p.offset);
  },
  [PROBE]: (p, f) => {
    heading(p, 'ELP');
    p.take(f['elp.version']);
    p.take(f['elp.orig']);
    p.take(f['elp.seq']);
    p.take(f['elp.interval']);
    p.limit(p.offset);
  },
  [BROADCAST]: (p, f) => {
    heading(p, `Bcast, Orig: ${addressAhead(p, 7)}`);
    p.take(f['bcast.version']);
    p.take(f['bcast.ttl']);
    p.skip(1);
    p.take(f['bcast.seq']);
    p.take(f['bcast.orig']);
    p.call('eth');
  },
  [UNICAST]: (p, f) => {
    heading(p, `Unicast, Dst: ${addressAhead(p, 3)}`);
    p.take(f['unicast.version']);
    p.take(f['unicast.ttl']);
    p.take(f['unicast.ttvn']);
    p.take(f['unicast.dst']);
    p.call('eth');
  },
  [UNICAST_4]: (p, f) => {
    heading(p, `Unicast 4Addr, Dst: ${addressAhead(p, 3)}`);
    p.take(f['unicast_4addr.version']);
    p.take(f['unicast_4addr.ttl']);
    p.take(f['unicast_4addr.ttvn']);
    p.take(f['unicast_4addr.dst']);
    p.take(f['unicast_4addr.src']);
    p.take(f['unicast_4addr.subtype']);
    p.skip(1);
    p.call('eth');
  },
  [FRAGMENT]: (p, f) => {
    heading(p, `Unicast Fragment, Dst: ${addressAhead(p, 3)}`);
    p.take(f['unicast_frag.version']);
    p.take(f['unicast_frag.ttl']);
    p.show(f['unicast_frag.no']);
    p.take(f['unicast_frag.priority']);
    p.take(f['unicast_frag.dst']);
    p.take(f['unicast_frag.orig']);
    p.take(f['unicast_frag.seq']);
    p.take(f['unicast_frag.total_size']);
    p.data();
  },
  [ICMP]: takeControl,
  [UNICAST_TVLV]: (p, f) => {
    heading(p, `Unicast TVLV, Src: ${addressAhead(p, 9)} Dst: ${addressAhead(p, 3)}`);
    p.take(f['unicast_tvlv.version']);
    p.take(f['unicast_tvlv.ttl']);
    p.skip(1);
    p.take(f['unicast_tvlv.dst']);
    p.take(f['unicast_tvlv.src']);
    const length = p.take(f['unicast_tvlv.len']);
    p.skip(2);
    takeParts(p, f, length);
    p.limit(p.offset);
  },
  [CODED]: (p, f) => {
    heading(p, 'Coded');
    p.take(f['coded.version']);
    p.take(f['coded.ttl']);
    p.take(f['coded.first_ttvn']);
    p.take(f['coded.first_src']);
    p.take(f['coded.first_orig_dst']);
    p.take(f['coded.first_crc']);
    p.take(f['coded.second_ttl']);
    p.take(f['coded.second_ttvn']);
    p.take(f['coded.second_dst']);
    p.take(f['coded.second_src']);
    p.take(f['coded.second_orig_dst']);
    p.take(f['coded.second_crc']);
    p.take(f['coded.length']);
    p.data();
  },
};

/** Whether another packet of the type is right behind: padding is zeros, of which no version is 15. */
const follows = (p: Cursor, type: number, header: number): boolean => p.remaining >= header && p.u8() === type && p.u8(1) === VERSION;

/** Echoes, with the routers on the way where there is room for them, and measurements of throughput. */
function takeControl(p: Cursor, f: Fields): void {
  const isMeasured = p.u8(2) === THROUGHPUT;
  heading(p, `ICMP${isMeasured ? ' TP' : ''}, Orig: ${addressAhead(p, 9)}, Dst: ${addressAhead(p, 3)}`);
  p.take(f['icmp.version']);
  p.take(f['icmp.ttl']);
  const name = ICMP_MESSAGES[p.take(f['icmp.msg_type'])] ?? 'Unknown';
  p.take(f['icmp.dst']);
  p.take(f['icmp.orig']);
  p.take(f['icmp.uid']);
  if (isMeasured) {
    p.take(f['icmp.tp.subtype']);
    p.take(f['icmp.tp.session']);
    const number = p.take(f['icmp.tp.seqno']);
    p.info(`[${name}] Seq=${number}`);
    p.take(f['icmp.tp.timestamp']);
    p.data();
    return;
  }
  const current = p.take(f['icmp.rr_pointer']), number = p.take(f['icmp.seq']);
  p.info(`[${name}] Seq=${number}`);
  if (current > 0 && p.remaining >= 6 * ROUTE_RECORDS) takeRecords(p, f, current);
  p.limit(p.offset);
}

function takeRecords(p: Cursor, f: Fields, current: number): void {
  const outer = p.open('ICMP RR', 6 * ROUTE_RECORDS);
  for (let number = 1; number <= ROUTE_RECORDS; number++) {
    const shown = etherText(p.peekBytes(6));
    p.take(f['icmp.rr_ether']);
    p.label(shown === NOBODY ? '-' : `${shown}${number === current ? ' <- (current)' : ''}`);
  }
  p.close(outer);
}
