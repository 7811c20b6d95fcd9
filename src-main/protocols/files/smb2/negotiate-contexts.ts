/** What client and server of SMB 3.1.1 offer each other, MS-SMB2 §2.2.3.1 and §2.2.4.1. */
import { type Cursor, type Field, nameOf } from '../../../dissect/index.ts';
import { SMB2_FIELDS } from './fields.ts';

const f = SMB2_FIELDS;
const ALIGNED = 8;

export function takeNegotiateContexts(p: Cursor, offset: number, count: number): void {
  p.at = Math.max(p.at, Math.min(p.begin + offset, p.reported));
  for (let i = 0; i < count && p.more; i++) {
    const gap = (ALIGNED - ((p.at - p.begin) % ALIGNED)) % ALIGNED;
    if (i > 0) p.skip(Math.min(gap, p.remaining));
    const type = p.little16();
    const outer = p.open(`Negotiate Context: ${nameOf(f['negotiate_context.type'].options.values, type) ?? 'Unknown'}`);
    p.take(f['negotiate_context.type']);
    const length = p.take(f['negotiate_context.data_length']);
    p.take(f.reserved, 4);
    content(p.within(length), type);
    p.close(outer);
  }
}

function content(p: Cursor, type: number): void {
  switch (type) {
    case 1: {
      const count = p.take(f['negotiate_context.hash_alg_count']);
      const salt = p.take(f['negotiate_context.salt_length']);
      list(p, f['negotiate_context.hash_algorithm'], count);
      if (salt > 0) p.take(f['negotiate_context.salt'], salt);
      break;
    }
    case 2: list(p, f['negotiate_context.cipher_id'], p.take(f['negotiate_context.cipher_count'])); break;
    case 3: {
      const count = p.take(f['negotiate_context.comp_alg_count']);
      p.skip(2);
      p.bits(f['negotiate_context.comp_alg_flags'], [f['negotiate_context.comp_alg_flags.chained'], f['negotiate_context.comp_alg_flags.reserved']]);
      list(p, f['negotiate_context.comp_alg_id'], count);
      break;
    }
    case 5: p.takeRest(f['negotiate_context.netname']); break;
    case 8: list(p, f['negotiate_context.signing_id'], p.take(f['negotiate_context.signing_alg_count'])); break;
    case 0x100: p.take(f['negotiate_context.posix_reserved'], p.remaining); break;
    default: p.takeRest(f.unknown);
  }
}

function list(p: Cursor, field: Field<number>, count: number): void {
  for (let i = 0; i < count; i++) p.take(field);
}
