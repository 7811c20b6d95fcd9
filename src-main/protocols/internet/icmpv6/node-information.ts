/** Node information queries, RFC 4620. */
import type { Cursor } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { domainNameAt } from './domain-names.ts';
import type { Fields } from './fields.ts';

const NODE_NAME = 2;
const NODE_ADDRESSES = 3;
const IPV4_ADDRESSES = 4;

export function nodeQuery(p: Cursor, f: Fields, code: number): void {
  header(p, f);
  if (!p.more) return;
  if (code === 0) p.take(f['ni.query.subject_ipv6']);
  else if (code === 1) name(p, f['ni.query.subject_fqdn']);
  else if (code === 2) p.take(f['ni.query.subject_ipv4']);
  else p.take(f.data, p.remaining);
}

export function nodeReply(p: Cursor, f: Fields): void {
  const type = header(p, f);
  if (type === NODE_NAME && p.more) {
    p.take(f['ni.reply.node_ttl']);
    while (p.more) name(p, f['ni.reply.node_name']);
  } else if (type === NODE_ADDRESSES) {
    while (p.more) {
      p.take(f['ni.reply.node_ttl']);
      p.take(f['ni.reply.node_address']);
    }
  } else if (type === IPV4_ADDRESSES) {
    while (p.more) {
      p.take(f['ni.reply.node_ttl']);
      p.take(f['ni.reply.ipv4_address']);
    }
  } else if (p.more) {
    p.take(f.data, p.remaining);
  }
}

function header(p: Cursor, f: Fields): number {
  const type = p.take(f['ni.qtype']);
  takeNamedBits(p, f['ni.flag'], [f['ni.flag.g'], f['ni.flag.s'], f['ni.flag.l'], f['ni.flag.c'], f['ni.flag.a'], f['ni.flag.t'], f['ni.flag.rsv']]);
  p.take(f['ni.nonce']);
  return type;
}

function name(p: Cursor, field: Fields['ni.reply.node_name']): void {
  const { name: text, length } = domainNameAt(p);
  if (length === 0) p.malformed('a domain name that does not end');
  p.takeAs(field, text, length);
}
