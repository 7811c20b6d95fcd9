/** What a flow is like and what a path can give it: TSPEC, FLOWSPEC and ADSPEC, RFC 2210. */
import { type Cursor } from '../../../dissect/index.ts';
import { RSVP_FIELDS } from './fields.ts';

const f = RSVP_FIELDS;
const TOKEN_BUCKET = 127, RESERVATION = 130, GUARANTEED = 2;
const BANDWIDTH = 6;
const DEFAULTS = 1, CONTROLLED = 5;

/** A number as the headings have it: no more digits than it needs. */
const short = (value: number): string => (Number.isFinite(value) ? String(Number(value.toPrecision(6))) : 'inf');

/** The same for both, under different names (§3.1, §3.2); gives what the heading says. */
export function flow(p: Cursor, name: 'tspec' | 'flowspec'): string {
  p.take(f[`${name}.message_format_version`]);
  p.skip(1);
  p.take(f.data_length);
  const service = p.take(f[`${name}.service_header`]);
  p.skip(1);
  p.take(f.data_length);
  let told = name === 'tspec' ? 'IntServ, '
    : `${service === GUARANTEED ? 'Guaranteed Rate' : service === CONTROLLED ? 'Controlled Load' : `Unknown (${service})`}: `;
  while (p.remaining >= 4) {
    const parameter = p.take(f.parameter);
    const outer = p.under();
    p.take(f.parameter_flags);
    const words = p.take(f.parameter_length);
    const part = p.within(4 * words);
    if (parameter === TOKEN_BUCKET) told += bucket(part, name);
    else if (parameter === RESERVATION && name === 'flowspec') told += `RSpec, ${short(part.take(f['flowspec.rate']))} bytes/sec. `;
    else part.expert(f['parameter.unknown'], `Unknown parameter ${parameter}, ${words} words`);
    if (parameter === RESERVATION && part.remaining >= 4) part.take(f['flowspec.slack_term']);
    p.close(outer);
  }
  return told;
}

function bucket(p: Cursor, name: 'tspec' | 'flowspec'): string {
  const rate = p.take(f[`${name}.token_bucket_rate`]);
  p.take(f[`${name}.token_bucket_size`]);
  p.take(f[`${name}.peak_data_rate`]);
  p.take(f.minimum_policed_unit);
  p.take(f.maximum_packet_size);
  return `Token Bucket, ${short(rate)} bytes/sec. `;
}

const SERVICES: Readonly<Record<number, string>> = {
  [DEFAULTS]: 'Default General Parameters', [GUARANTEED]: 'Guaranteed Rate', [CONTROLLED]: 'Controlled Load',
};

/** §3.3: services one behind the other, with the parameters of each. */
export function advertisement(p: Cursor): void {
  p.take(f['adspec.message_format_version']);
  p.skip(1);
  p.take(f.data_length);
  while (p.remaining >= 4) {
    const words = p.u16(2);
    const outer = p.open(SERVICES[p.u8()] ?? `Unknown (${p.u8()})`, Math.min(4 + 4 * words, p.remaining));
    p.take(f['adspec.service_header']);
    p.take(f['adspec.break_bit']);
    p.take(f.data_length);
    const part = p.within(4 * words);
    while (part.remaining >= 4) parameter(part);
    p.close(outer);
  }
}

function parameter(p: Cursor): void {
  const type = p.u8();
  p.take(f['adspec.type']);
  const outer = p.under();
  p.skip(1);
  const words = p.take(f['adspec.len']);
  const part = p.within(4 * words);
  if (part.remaining >= 4) {
    if (type === BANDWIDTH) part.take(f['adspec.float']);
    else part.take(f['adspec.uint']);
  }
  p.close(outer);
}
