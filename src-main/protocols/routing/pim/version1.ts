/** PIM version 1, draft-ietf-pim-v2-sm-00's predecessor, whose messages are IGMP's type 0x14. */
import type { Cursor } from '../../../dissect/index.ts';
import { PIM_CODES, PIM_FIELDS } from './fields.ts';

const f = PIM_FIELDS;
const IP_IN_IP = 4;
const SOURCE_FLAGS = [f['src_flags.rsv'], f['src_flags.a'], f['src_flags.s'], f['src_flags.w'], f['src_flags.r']];

export function readVersion1(p: Cursor, checksum: (p: Cursor, length: number) => void): void {
  const code = p.u8(1);
  p.column('PIMv1');
  p.info(PIM_CODES[code] ?? `Unknown (${code})`);
  p.takeAs(f.igmp_type, 'PIM (0x14)', 1);
  p.take(f.code);
  checksum(p, code === 1 ? 8 : p.reported - p.begin);
  p.take(f.version);
  p.take(f.res_bytes, 3);
  const outer = p.open(f.option, p.remaining);
  switch (code) {
    case 0:
      p.take(f.mode);
      p.take(f.res_bytes, 1);
      p.take(f.holdtime);
      break;
    case 1:
      p.show(f.ip_version);
      p.next('ip.proto', IP_IN_IP);
      break;
    case 2:
      p.take(f.group);
      p.take(f.source);
      break;
    case 3:
    case 6:
    case 7: joinPrune(p); break;
    case 4:
      p.take(f.group_address);
      p.take(f.group_mask);
      p.take(f.rp);
      p.take(f.res_bytes, 2);
      p.take(f.holdtime);
      break;
    case 5:
      p.take(f.group_address);
      p.take(f.group_mask);
      p.show(f.rpt);
      p.take(f.metric_pref);
      p.take(f.metric);
  }
  p.close(outer);
}

function joinPrune(p: Cursor): void {
  p.take(f.upstream_neighbor);
  p.take(f.res_bytes, 2);
  p.take(f.holdtime);
  p.take(f.res_bytes, 1);
  p.take(f.mask_len);
  p.take(f.addr_len);
  const groups = p.take(f.numgroups, 1);
  for (let i = 0; i < groups; i++) {
    const outer = p.open(`Group ${i}`);
    p.take(f.group);
    p.take(f.group_mask);
    const joins = p.take(f.numjoins);
    const prunes = p.take(f.numprunes);
    for (let j = 0; j < joins + prunes; j++) {
      for (const field of SOURCE_FLAGS) p.show(field);
      p.skip(1);
      p.take(f.mask_len);
      p.take(j < joins ? f.join_ip : f.prune_ip);
    }
    p.close(outer);
  }
}
