/** Echo and extended echo, RFC 4443 §4 and RFC 8335, with the time from a request to its reply. */
import { hexText } from '../../../bytes/address-text.ts';
import { type Cursor, type Moment, type Tracker, between } from '../../../dissect/index.ts';
import { EXTENSION_FIELDS, takeExtensions } from '../icmp/extensions.ts';
import type { Fields } from './fields.ts';

const REQUEST = 128;
const REPLY = 129;

interface Echo {
  readonly frame: number;
  readonly time: Moment;
}

interface Echoes {
  readonly open: Map<string, Echo>;
  readonly replyOf: Map<number, number>;
  readonly requestOf: Map<number, Echo>;
}

/** Requests and replies of a capture, paired by addresses, identifier and sequence number. */
const ECHOES: Tracker<Echoes> = {
  key: 'icmpv6.echo',
  layer: 'icmpv6',
  make: () => ({ open: new Map(), replyOf: new Map(), requestOf: new Map() }),
  observe(state, { bytes, frame, time, source, destination }) {
    if (bytes.length < 8 || (bytes[0] !== REQUEST && bytes[0] !== REPLY)) return;
    const request = bytes[0] === REQUEST;
    const [asker, answerer] = request ? [source, destination] : [destination, source];
    const key = `${hexText(asker!)}>${hexText(answerer!)}/${hexText(bytes.subarray(4, 8))}`;
    if (request) {
      state.open.set(key, { frame, time });
      return;
    }
    const asked = state.open.get(key);
    if (asked === undefined) return;
    if (!state.replyOf.has(asked.frame)) state.replyOf.set(asked.frame, frame);
    state.requestOf.set(frame, asked);
  },
};

export function echo(p: Cursor, f: Fields, type: number, hopLimit: number | undefined): void {
  const identifier = p.take(f['echo.identifier']);
  const sequence = p.take(f['echo.sequence_number']);
  p.addInfo(() => ` id=0x${identifier.toString(16).padStart(4, '0')}, seq=${sequence}${hopLimit === undefined ? '' : `, hop limit=${hopLimit}`}`);
  const { packet } = p;
  const echoes = packet.quoted ? undefined : packet.around?.conversation(ECHOES);
  const { number, seconds, nanoseconds } = packet.record;
  if (type === REQUEST) {
    const reply = echoes?.replyOf.get(number);
    if (reply !== undefined) {
      p.generate(f.resp_in, reply);
      p.addInfo(` (reply in ${reply})`);
    } else if (echoes !== undefined && (packet.destination[0] ?? 0) !== 0xff) {
      p.generate(f.no_resp, undefined);
      const outer = p.under();
      p.expert(f.resp_not_found, 'No response seen to ICMPv6 request');
      p.close(outer);
      p.addInfo(' (no response found!)');
    }
  } else {
    const request = echoes?.requestOf.get(number);
    if (request !== undefined) {
      p.generate(f.resp_to, request.frame);
      const { seconds: whole, nanoseconds: rest } = between(request.time, { seconds, nanoseconds });
      const milliseconds = whole * 1000 + rest / 1e6;
      p.generate(f.resptime, milliseconds);
      p.label(() => `Response Time: ${milliseconds.toFixed(3)} ms`);
      p.addInfo(` (request in ${request.frame})`);
    }
  }
  p.data();
}

export function extendedEcho(p: Cursor, f: Fields, request: boolean): void {
  p.take(f['echo.identifier']);
  p.take(f['ext.echo.seq']);
  if (request) {
    p.show(f['ext.echo.req.res']);
    p.take(f['ext.echo.req.local']);
    if (p.more) {
      p.passing('icmp');
      takeExtensions(p, EXTENSION_FIELDS);
    }
  } else {
    p.show(f['ext.echo.rsp.state']);
    p.show(f['ext.echo.rsp.res']);
    p.show(f['ext.echo.rsp.active']);
    p.show(f['ext.echo.rsp.ipv4']);
    p.take(f['ext.echo.rsp.ipv6']);
  }
  p.data();
}
