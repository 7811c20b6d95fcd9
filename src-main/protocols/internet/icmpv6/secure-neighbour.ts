/** Secured neighbour discovery: the options of RFC 3971 §5, the proxy signature of RFC 6496, and certification paths (RFC 3971 §6.4). */
import { type Cursor, absoluteTime, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { readCertificate, readRawKey } from '../../security/x509/certificate.ts';
import { readNameSequence } from '../../security/x509/names.ts';
import { domainNameAt } from './domain-names.ts';
import type { SharedFields } from './shared-fields.ts';

const NAME_TYPES: Readonly<Record<number, string>> = {
  1: 'DER Encoded X.501 Name', 2: 'FQDN', 3: 'SHA-1 Subject Key Identifier (SKI)', 4: 'SHA-224 Subject Key Identifier (SKI)',
  5: 'SHA-256 Subject Key Identifier (SKI)', 6: 'SHA-384 Subject Key Identifier (SKI)', 7: 'SHA-512 Subject Key Identifier (SKI)',
  253: 'Reserved for Experimental Use', 254: 'Reserved for Experimental Use', 255: 'Reserved',
};

export const SECURE_FIELDS = {
  'opt.cga.pad_length': u8('Pad Length'),
  'opt.cga': octets('CGA'),
  'opt.cga.modifier': octets('Modifier', { size: 16 }),
  'opt.cga.subnet_prefix': octets('Subnet Prefix', { size: 8 }),
  'opt.cga.count': octets('Count', { size: 1 }),
  'opt.cga.subject_public_key_info': none('Subject Public Key Info'),
  'opt.cga.ext_type': u16('Ext Type'),
  'opt.cga.ext_length': u16('Ext Length'),
  'opt.cga.ext_data': octets('Ext Data'),
  'opt.rsa.key_hash': octets('Key Hash', { size: 16 }),
  'opt.ps.key_hash': octets('Key Hash', { size: 16 }),
  'opt.digital_signature_padding': none('Digital Signature and Padding'),
  'opt.timestamp': absoluteTime('Timestamp', { size: 8 }),
  'opt.name_type': u8('Name Type', { values: NAME_TYPES }),
  'opt.name_x501': octets('DER Encoded X.501 Name'),
  x509_Name: u32('Name', { values: { 0: 'rdnSequence' } }),
  x509_Certificate: none('Certificate'),
  'opt.name_type.fqdn': text('FQDN'),
  'opt.certificate_padding': none('Certificate and Padding'),
  'send.identifier': u16('Identifier'),
  'send.all_components': u16('All Components'),
  'send.component': u16('Component'),
} as const;

type Fields = SharedFields & typeof SECURE_FIELDS;

/** Reads what follows the type and length of a secured neighbour discovery option; false for other options. */
export function secureOption(p: Cursor, f: Fields, type: number): boolean {
  switch (type) {
    case 11:
      generatedAddress(p, f);
      return true;
    case 12:
    case 32:
      reserved(p, f, 2);
      p.take(type === 12 ? f['opt.rsa.key_hash'] : f['opt.ps.key_hash']);
      rest(p, f['opt.digital_signature_padding']);
      return true;
    case 13: {
      reserved(p, f, 6);
      // RFC 3971 §5.3.1: 48 bits of seconds, 16 of their fraction.
      const seconds = p.u16() * 0x100000000 + p.u32(2);
      p.takeAs(f['opt.timestamp'], { seconds, nanoseconds: Math.floor((p.u16(6) * 1e9) / 0x10000) }, 8);
      return true;
    }
    case 15: {
      const kind = p.take(f['opt.name_type']);
      const padding = p.take(f['opt.cga.pad_length']);
      const name = p.within(Math.max(0, p.remaining - padding));
      if (kind === 2) {
        p.set(f['opt.name_type.fqdn'], domainNameAt(name).name, name.at, name.remaining);
      } else if (name.more) {
        if (kind === 1) authority(name, f);
        else name.takeRest(f.data);
      }
      rest(p, f['opt.padding']);
      return true;
    }
    case 16: {
      const kind = p.take(f['opt.name_type']);
      p.label(() => `Cert Type: ${kind === 1 ? 'X.509v3 Certificate' : 'Unknown'} (${kind})`);
      reserved(p, f, 1);
      if (kind === 1 && p.more) certificate(p, f);
      rest(p, kind === 1 ? f['opt.padding'] : f['opt.certificate_padding']);
      return true;
    }
    default: return false;
  }
}

/** RFC 3972 §3: what the interface identifier of the sender's address was made of. */
function generatedAddress(p: Cursor, f: Fields): void {
  const padding = p.take(f['opt.cga.pad_length']);
  reserved(p, f, 1);
  const part = p.within(Math.max(0, p.remaining - padding));
  if (part.more) {
    part.show(f['opt.cga'], part.remaining);
    const outer = part.under();
    part.take(f['opt.cga.modifier']);
    part.take(f['opt.cga.subnet_prefix']);
    part.take(f['opt.cga.count']);
    const key = derLength(part);
    publicKey(part.within(key), f);
    while (part.remaining >= 4) {
      part.take(f['opt.cga.ext_type']);
      part.take(f['opt.cga.ext_data'], part.take(f['opt.cga.ext_length']));
    }
    part.close(outer);
  }
  rest(p, f['opt.padding']);
}

/** RFC 3971 §6.4.3: the distinguished name of a trust anchor. */
function authority(p: Cursor, f: Fields): void {
  p.set(f['opt.name_x501'], p.peekBytes(p.remaining), p.at, p.remaining);
  const outer = p.under();
  p.set(f.x509_Name, 0, p.at, p.remaining);
  const name = p.under();
  p.contain(() => void readNameSequence(p));
  p.skip(p.remaining);
  p.close(name);
  p.close(outer);
}

/** RFC 3971 §6.4.4: the rest of the option is padding. */
function certificate(p: Cursor, f: Fields): void {
  const part = p.within(derLength(p));
  part.set(f.x509_Certificate, undefined, part.at, part.remaining);
  const outer = part.under();
  part.contain(() => void readCertificate(part));
  part.skip(part.remaining);
  part.close(outer);
}

/** RFC 3972 §3: the key that proves who may have the address. */
function publicKey(p: Cursor, f: Fields): void {
  p.set(f['opt.cga.subject_public_key_info'], undefined, p.at, p.remaining);
  const outer = p.under();
  p.contain(() => readRawKey(p));
  p.skip(p.remaining);
  p.close(outer);
}

/** Length of the DER value that begins here, with its tag and length; what is left where that says more. */
function derLength(p: Cursor): number {
  if (p.remaining < 2) return p.remaining;
  const first = p.u8(1);
  if (first < 0x80) return Math.min(p.remaining, 2 + first);
  const size = first & 0x7f;
  if (size > 2 || p.remaining < 2 + size) return p.remaining;
  return Math.min(p.remaining, 2 + size + (size === 1 ? p.u8(2) : p.u16(2)));
}

export function pathSolicitation(p: Cursor, f: Fields): void {
  p.take(f['send.identifier']);
  p.take(f['send.component']);
}

export function pathAdvertisement(p: Cursor, f: Fields): void {
  p.take(f['send.identifier']);
  p.take(f['send.all_components']);
  p.take(f['send.component']);
  p.take(f.reserved, 2);
}

function reserved(p: Cursor, f: Fields, length: number): void {
  p.take(f['opt.reserved'], length);
}

/** What is left of the option as one heading without value. */
function rest(p: Cursor, field: Fields['opt.padding']): void {
  p.take(field, p.remaining);
}
