/** Routing for low-power and lossy networks, RFC 6550 §6. */
import type { Cursor } from '../../../dissect/index.ts';
import { bitNames } from '../../bit-names.ts';
import type { Fields } from './fields.ts';

export function lowPowerRouting(p: Cursor, f: Fields, code: number): void {
  switch (code) {
    case 0:
      p.take(f['rpl.dis.flags']);
      p.take(f.reserved, 1);
      break;
    case 1: {
      p.take(f['rpl.dio.instance']);
      p.take(f['rpl.dio.version']);
      p.take(f['rpl.dio.rank']);
      const flags = [f['rpl.dio.flag.g'], f['rpl.dio.flag.0'], f['rpl.dio.flag.mop'], f['rpl.dio.flag.preference']];
      const value = p.bits(f['rpl.dio.flag'], flags);
      p.addLabel(() => bitNames(value, flags));
      p.take(f['rpl.dio.dtsn']);
      p.take(f.reserved, 2);
      p.take(f['rpl.dio.dagid']);
      break;
    }
    case 2: {
      p.take(f['rpl.dao.instance']);
      const flags = [f['rpl.dao.flag.k'], f['rpl.dao.flag.d'], f['rpl.dao.flag.rsv']];
      const value = p.bits(f['rpl.dao.flag'], flags);
      p.addLabel(() => bitNames(value, flags));
      p.take(f.reserved, 1);
      p.take(f['rpl.dao.sequence']);
      if (value & 0x40) p.take(f['rpl.dao.dodagid']);
      break;
    }
    case 3: {
      p.take(f['rpl.daoack.instance']);
      const flags = [f['rpl.daoack.flag.d'], f['rpl.daoack.flag.rsv']];
      const value = p.bits(f['rpl.daoack.flag'], flags);
      p.addLabel(() => bitNames(value, flags));
      p.take(f['rpl.daoack.sequence']);
      p.take(f['rpl.daoack.status']);
      if (value & 0x80) p.take(f['rpl.daoack.dodagid']);
      break;
    }
    default:
      if (p.more) p.take(f.data, p.remaining);
      return;
  }
  while (p.more) option(p, f);
}

function option(p: Cursor, f: Fields): void {
  const outer = p.open('ICMPv6 RPL Option');
  const type = p.take(f['rpl.opt.type']);
  // RFC 6550 §6.7.2: the one-byte padding has no length.
  if (type !== 0) {
    const length = p.take(f['rpl.opt.length']);
    if (length > 0) p.take(f['rpl.opt.data'], length);
  }
  p.close(outer);
}
