/** Kerberos' tokens of GSS-API, RFC 1964 §1.1 and §1.2, RFC 4121 §4: a message of Kerberos, or what protects a message of somebody else. */
import { oidText } from '../../bytes/address-text.ts';
import { type Cursor, type Field, below, flag, octets, protocol, text, u16, u64, u8 } from '../../dissect/index.ts';
import { element } from '../ber-reader.ts';
import { MECHANISMS } from './gss-api/mechanisms.ts';
import { kerberos } from './kerberos.ts';
import { isMessage, readMessage } from './kerberos/messages.ts';

/** Token identifiers, their first byte the low one. */
const TOKENS: Readonly<Record<number, string>> = {
  0x0001: 'KRB5_AP_REQ', 0x0002: 'KRB5_AP_REP', 0x0003: 'KRB5_ERROR', 0x0101: 'KRB5_GSS_GetMIC', 0x0102: 'KRB5_GSS_Wrap',
  0x0201: 'KRB5_GSS_Delete_sec_context', 0x0004: 'KERB_TGT_REQUEST', 0x0104: 'KERB_TGT_REPLY', 0x0404: 'KRB_TOKEN_CFX_GetMic',
  0x0405: 'KRB_TOKEN_CFX_WRAP',
};
const SIGNING: Readonly<Record<number, string>> = { 0x0000: 'DES MAC MD5', 0x0001: 'MD2.5', 0x0002: 'DES MAC', 0x0011: 'HMAC' };
const SEALING: Readonly<Record<number, string>> = { 0x0000: 'DES CBC', 0x0010: 'RC4', 0xffff: 'None' };
const INITIAL = 0x60, GET_MIC = 0x0101, WRAP = 0x0102, CFX_MIC = 0x0404, CFX_WRAP = 0x0405;
const SEALED = 0x02, UNSEALED = 0xffff;

const named = below('spnego.krb5');

export const spnegoKrb5 = protocol({
  name: 'spnego-krb5',
  title: 'SPNEGO-KRB5',
  on: { 'gss-api.mechanism': ['1.2.840.113554.1.2.2', '1.2.840.48018.1.2.2'] },
  fields: {
    blob: octets('krb5_blob', named('blob')),
    krb5_oid: text('KRB5 OID', { id: 'spnego.krb5_oid' }),
    tok_id: u16('krb5_tok_id', named('tok_id', { hex: true, little: true, values: TOKENS })),
    sgn_alg: u16('krb5_sgn_alg', named('sgn_alg', { hex: true, little: true, values: SIGNING })),
    seal_alg: u16('krb5_seal_alg', named('seal_alg', { hex: true, little: true, values: SEALING })),
    filler: octets('krb5_filler', named('filler')),
    snd_seq: octets('krb5_snd_seq', named('snd_seq')),
    sgn_cksum: octets('krb5_sgn_cksum', named('sgn_cksum')),
    confounder: octets('krb5_confounder', named('confounder')),
    cfx_flags: u8('krb5_cfx_flags', named('cfx_flags', { hex: true })),
    send_by_acceptor: flag('SendByAcceptor', 0x01, named('send_by_acceptor')),
    sealed: flag('Sealed', 0x02, named('sealed')),
    acceptor_subkey: flag('AcceptorSubkey', 0x04, named('acceptor_subkey')),
    cfx_ec: u16('krb5_cfx_ec', named('cfx_ec')),
    cfx_rrc: u16('krb5_cfx_rrc', named('cfx_rrc')),
    cfx_seq: u64('krb5_cfx_seq', named('cfx_seq')),
    wrapped: octets('Wrapped', named('wrapped', { own: true })),
  },
  dissect(p, f) {
    p.withdraw();
    p.show(f.blob, p.remaining);
    const outer = p.under();
    if (p.u8() === INITIAL) {
      const { content } = element(p, 'token');
      const name = element(content, 'mechanism').content;
      const mechanism = oidText(name.peekBytes(name.remaining));
      content.set(f.krb5_oid, mechanism, name.at, name.remaining);
      if (MECHANISMS[mechanism] !== undefined) content.addLabel(` (${MECHANISMS[mechanism]})`);
      token(content, f);
    } else if (isMessage(p.u8())) {
      message(p);
    } else {
      token(p, f);
    }
    p.close(outer);
  },
});

type Fields = (typeof spnegoKrb5)['fields'];

function message(p: Cursor): void {
  const outer = p.open(kerberos.self, p.remaining);
  readMessage(p);
  p.close(outer);
}

function token(p: Cursor, f: Fields): void {
  const type = p.take(f.tok_id);
  if (type === CFX_MIC || type === CFX_WRAP) {
    newer(p, f, type);
  } else if (type === GET_MIC || type === WRAP) {
    older(p, f, type);
  } else if (p.more && isMessage(p.u8())) {
    message(p);
  }
}

/** RFC 1964 §1.2.1 and §1.2.2. */
function older(p: Cursor, f: Fields, type: number): void {
  p.take(f.sgn_alg);
  let sealing = UNSEALED;
  if (type === WRAP) {
    sealing = p.take(f.seal_alg);
    p.skip(2);
  } else {
    p.take(f.filler, 4);
  }
  p.take(f.snd_seq, 8);
  p.take(f.sgn_cksum, 8);
  if (type !== WRAP) return;
  p.take(f.confounder, 8);
  protectedPart(p, f.wrapped, sealing !== UNSEALED);
}

/** RFC 4121 §4.2.6. */
function newer(p: Cursor, f: Fields, type: number): void {
  const sealed = (p.bits(f.cfx_flags, [f.send_by_acceptor, f.sealed, f.acceptor_subkey]) & SEALED) !== 0;
  if (type === CFX_MIC) {
    p.take(f.filler, 5);
    p.take(f.cfx_seq);
    p.takeRest(f.sgn_cksum);
    return;
  }
  p.take(f.filler, 1);
  const extra = p.take(f.cfx_ec), rotated = p.take(f.cfx_rrc);
  p.take(f.cfx_seq);
  // §4.2.5: the checksum stands behind what it protects, or in front of it, where both were rotated by its length.
  const checksum = sealed ? 0 : Math.min(extra, p.remaining);
  if (checksum > 0 && rotated === extra) p.take(f.sgn_cksum, checksum);
  const content = p.within(p.remaining - (rotated === extra ? 0 : checksum));
  protectedPart(content, f.wrapped, sealed);
  p.takeRest(f.sgn_cksum);
}

/** What the token protects. Whoever has sent it reads it where it is not encrypted. */
function protectedPart(p: Cursor, field: Field<void>, sealed: boolean): void {
  if (sealed) {
    p.takeCaptured(field);
  } else {
    p.packet.notes.set('gss-api.plain', { at: p.at, length: p.remaining });
  }
}
