/** PIM version 2's messages beside the hello: RFC 7761 §4.9, RFC 3973 §4.7, RFC 5059 §4, RFC 5015 §3.7. */
import type { Cursor } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { PIM_FIELDS, takeGroup, takeSource, takeUnicast } from './fields.ts';

const f = PIM_FIELDS;
const IP_IN_IP = 4;
const IPV6_IN_IP = 41;
const BACKOFF = 3;
const PASS = 4;
/** Of a flooded message: sources of a group. */
const SOURCES = 1;

export function readMessage(p: Cursor, type: number): void {
  switch (type) {
    case 1: register(p); break;
    case 2:
      takeGroup(p, 'Group');
      takeUnicast(p, [f.source, f.source_ip6]);
      break;
    case 3:
    case 6:
    case 7: joinPrune(p); break;
    case 4: bootstrap(p); break;
    case 5:
      takeGroup(p, 'Group');
      takeUnicast(p, [f.source, f.source_ip6]);
      metric(p);
      break;
    case 8: candidate(p); break;
    case 9: stateRefresh(p); break;
    case 10: election(p); break;
    case 12: flooding(p); break;
    default:
      p.takeRest(f.optionvalue);
  }
}

function metric(p: Cursor): void {
  p.show(f.rpt);
  p.take(f.metric_pref);
  p.take(f.metric);
}

function register(p: Cursor): void {
  takeNamedBits(p, f.register_flag, [f['register_flag.border'], f['register_flag.null_register']]);
  const version = p.u8() >> 4;
  p.show(f.ip_version);
  if (version === 4) p.next('ip.proto', IP_IN_IP);
  else if (version === 6) p.next('ip.proto', IPV6_IN_IP);
  else p.skip(p.available);
}

/** Also graft and its acknowledgment. */
function joinPrune(p: Cursor): void {
  takeUnicast(p, [f.upstream_neighbor, f.upstream_neighbor_ip6]);
  p.take(f.res_bytes, 1);
  const groups = p.take(f.numgroups, 1);
  p.take(f.holdtime);
  for (let i = 0; i < groups; i++) {
    p.set(f.group_set, '');
    p.label(`Group ${i}`);
    const outer = p.under();
    takeGroup(p, `Group ${i}`);
    const joins = p.u16();
    const prunes = p.u16(2);
    p.take(f.numjoins);
    const prunesAt = p.at;
    p.skip(2);
    const inner = p.under();
    for (let j = 0; j < joins; j++) takeSource(p, [f.join_ip, f.join_ip6]);
    p.close(inner);
    p.set(f.numprunes, prunes, prunesAt, 2);
    const last = p.under();
    for (let j = 0; j < prunes; j++) takeSource(p, [f.prune_ip, f.prune_ip6]);
    p.close(last);
    p.close(outer);
  }
}

function bootstrap(p: Cursor): void {
  p.take(f.fragment_tag);
  p.take(f.hash_mask_len);
  p.take(f.bsr_priority);
  takeUnicast(p, [f.bsr, f.bsr_ip6]);
  for (let i = 0; p.more; i++) {
    takeGroup(p, `Group ${i}`);
    p.take(f.rp_count);
    const points = p.take(f.frp_count);
    p.skip(2);
    for (let j = 0; j < points; j++) {
      takeUnicast(p, [f.rp, f.rp_ip6]);
      p.take(f.holdtime);
      p.take(f.priority);
      p.take(f.res_bytes, 1);
    }
  }
}

function candidate(p: Cursor): void {
  const prefixes = p.take(f.prefix_count);
  p.take(f.priority);
  p.take(f.holdtime);
  takeUnicast(p, [f.rp, f.rp_ip6]);
  for (let i = 0; i < prefixes; i++) takeGroup(p, `Group ${i}`);
}

function stateRefresh(p: Cursor): void {
  takeGroup(p, 'Group');
  takeUnicast(p, [f.source, f.source_ip6]);
  takeUnicast(p, [f.originator, f.originator_ip6]);
  metric(p);
  p.take(f.mask_len);
  p.take(f.ttl);
  p.show(f.prune_indicator);
  p.show(f.prune_now);
  p.take(f.assert_override);
  p.take(f.interval);
}

/** RFC 8364 §3.1 and §3.2: which sources send to which groups. */
function flooding(p: Cursor): void {
  takeUnicast(p, [f.originator, f.originator_ip6]);
  while (p.remaining >= 4) {
    const type = p.u16() & 0x7fff;
    const part = p.within(4 + p.u16(2));
    const outer = part.open(`Option ${type}${type === SOURCES ? ': Group Source Holdtime TLV' : ''}`, 4);
    part.show(f.transitivetype);
    part.take(f.transitiveNumber);
    part.take(f.optionlength);
    part.close(outer);
    if (type === SOURCES) {
      takeGroup(part, 'Group');
      const count = part.take(f.srccount);
      part.take(f.srcholdtime);
      for (let i = 0; i < count; i++) takeUnicast(part, [f.source, f.source_ip6]);
    }
    part.takeRest(f.optionvalue);
  }
}

/** RFC 5015 §3.7.1; what kind it is stands in the header. */
function election(p: Cursor): void {
  const subtype = p.bytes[p.begin + 1] >> 4;
  takeUnicast(p, [f.rp, f.rp_ip6]);
  p.take(f.offerPreference);
  p.take(f.metric);
  if (!p.more || (subtype !== BACKOFF && subtype !== PASS)) return;
  const backoff = subtype === BACKOFF;
  takeUnicast(p, backoff ? [f.bidir_offering_ip4, f.bidir_offering_ip6] : [f.bidir_winner_ip4, f.bidir_winner_ip6]);
  p.take(backoff ? f.bidir_off_metric_pref : f.bidir_win_metric_pref);
  p.take(backoff ? f.bidir_off_metric : f.bidir_win_metric);
  if (backoff && p.more) p.take(f.bidir_offering_interval);
}
