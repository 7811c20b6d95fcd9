/** Teredo, RFC 4380: IPv6 through translators of IPv4 addresses, in UDP. */
import { type Cursor, ipv4, none, octets, protocol, u16, u8 } from '../../dissect/index.ts';

const PORT = 3544;
const AUTHENTICATION = 0x0001;
const ORIGIN = 0x0000;
const ALL_BITS = 0xffff, ALL_ADDRESS_BITS = 0xffff_ffff;

export const teredo = protocol({
  name: 'teredo',
  title: 'Teredo IPv6 over UDP tunneling',
  short: 'Teredo',
  on: { 'udp.port': [PORT] },
  fields: {
    auth: none('Teredo Authentication header'),
    'auth.idlen': u8('Client identifier length'),
    'auth.aulen': u8('Authentication value length'),
    'auth.id': octets('Client identifier'),
    'auth.value': octets('Authentication value'),
    'auth.nonce': octets('Nonce value', { size: 8 }),
    'auth.conf': octets('Confirmation byte', { size: 1 }),
    orig: none('Teredo Origin Indication header'),
    'orig.port': u16('Origin UDP port'),
    'orig.addr': ipv4('Origin IPv4 address'),
  },
  dissect(p, f) {
    // RFC 4380 §5.1.1: authentication first, then where the packet came from. IPv6 begins with its version.
    if (p.u16() === AUTHENTICATION) takeAuthentication(p, f);
    if (p.u16() === ORIGIN) takeOrigin(p, f);
    p.need(1);
    p.call('ipv6');
  },
});

type Fields = (typeof teredo)['fields'];

function takeAuthentication(p: Cursor, f: Fields): void {
  p.info('Authentication header');
  const outer = p.open(f.auth);
  p.skip(2);
  const identifier = p.take(f['auth.idlen']), value = p.take(f['auth.aulen']);
  if (identifier > 0) p.take(f['auth.id'], identifier);
  if (value > 0) p.take(f['auth.value'], value);
  p.take(f['auth.nonce']);
  p.take(f['auth.conf']);
  p.close(outer);
}

/** RFC 4380 §5.1.1: port and address have their bits inverted, so that no translator changes them. */
function takeOrigin(p: Cursor, f: Fields): void {
  p.info('Origin indication');
  const outer = p.open(f.orig);
  p.skip(2);
  p.takeAs(f['orig.port'], ALL_BITS - p.u16(), 2);
  p.takeAs(f['orig.addr'], ALL_ADDRESS_BITS - p.u32(), 4);
  p.close(outer);
}
