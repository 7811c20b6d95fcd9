/** What EIGRP tells of a route beside where it leads: its classic metric and flags, and what it was before. */
import type { Cursor } from '../../../dissect/index.ts';
import { FIELDS as f } from './fields.ts';

const CLASSIC = [
  f['old_metric.delay'], f['old_metric.bw'], f['old_metric.mtu'], f['old_metric.hopcount'], f['old_metric.rel'], f['old_metric.load'],
  f['old_metric.intag'],
];
const ORIGIN = [
  f['extdata.origrid'], f['extdata.as'], f['extdata.tag'], f['extdata.metric'], f['extdata.reserved'], f['extdata.proto'],
];

/** RFC 7868 §6.8.2. */
export function takeMetric(p: Cursor): void {
  const outer = p.open('Legacy Metric', 16);
  for (const field of CLASSIC) p.take(field);
  takeFlags(p, 1);
  p.close(outer);
}

export function takeFlags(p: Cursor, bytes: 1 | 2): void {
  const outer = p.open('Flags', bytes);
  for (const field of [f['metric.flags.srcwd'], f['metric.flags.cd'], f['metric.flags.active'], f['metric.flags.repl']]) p.show(field);
  p.skip(bytes);
  p.close(outer);
}

/** RFC 7868 §6.8.3: what an external route was before. */
export function takeOrigin(p: Cursor): void {
  const data = p.open('External Data', 20);
  for (const field of ORIGIN) p.take(field);
  takeOriginFlags(p);
  p.close(data);
}

export function takeOriginFlags(p: Cursor): void {
  const outer = p.open('External Flags', 1);
  p.show(f['opaque.flag.ext']);
  p.take(f['opaque.flag.cd']);
  p.close(outer);
}
