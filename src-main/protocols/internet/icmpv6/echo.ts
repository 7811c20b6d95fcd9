/** Echo and extended echo, RFC 4443 §4 and RFC 8335, with the time from a request to its reply. */
import type { Cursor } from '../../../dissect/index.ts';
import { exchangeOf } from '../../exchanges.ts';
import { echoTracker, millisecondsSince } from '../icmp/echo.ts';
import { EXTENSION_FIELDS, takeExtensions } from '../icmp/extensions.ts';
import type { Fields } from './fields.ts';

const REQUEST = 128;
const REPLY = 129;
const TEREDO_PORT = 3544;

const ECHOES = echoTracker('icmpv6', REQUEST, REPLY, false);

export function echo(p: Cursor, f: Fields, type: number, hopLimit: number | undefined): void {
  if (type === REQUEST && p.packet.destinationPort === TEREDO_PORT) {
    // RFC 4380 §5.2.9: what a client asks of a peer through its server.
    p.column('Teredo');
    p.info('Direct IPv6 Connectivity Test');
  }
  const identifier = p.take(f['echo.identifier']);
  const sequence = p.take(f['echo.sequence_number']);
  p.addInfo(() => ` id=0x${identifier.toString(16).padStart(4, '0')}, seq=${sequence}${hopLimit === undefined ? '' : `, hop limit=${hopLimit}`}`);
  const { packet } = p;
  const exchange = exchangeOf(p, ECHOES);
  if (type === REQUEST) {
    if (exchange !== undefined && exchange.response > 0) {
      p.generate(f.resp_in, exchange.response);
      p.addInfo(` (reply in ${exchange.response})`);
    } else if ((packet.destination[0] ?? 0) === 0xff) {
      p.addInfo(' (multicast)');
    } else if (!packet.quoted && packet.around !== undefined) {
      p.generate(f.no_resp, undefined);
      p.expertUnder(f.resp_not_found, `No response seen to ICMPv6 request in frame ${packet.record.number}`);
      p.addInfo(' (no response found!)');
    }
  } else if (exchange !== undefined) {
    p.generate(f.resp_to, exchange.request);
    const milliseconds = millisecondsSince(p, exchange);
    p.generate(f.resptime, milliseconds);
    p.label(() => `Response Time: ${milliseconds.toFixed(3)} ms`);
    p.addInfo(` (request in ${exchange.request})`);
  }
  p.innerData();
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
