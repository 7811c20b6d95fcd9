/** The Multipath TCP option, RFC 8684 §3 (version 1) and RFC 6824 (version 0). */
import { type Cursor, bits, flag, ipv4, ipv6, none, octets, u16, u32, u64, u8 } from '../../../dissect/index.ts';

const SUBTYPES: Readonly<Record<number, string>> = {
  0: 'Multipath Capable', 1: 'Join Connection', 2: 'Data Sequence Signal', 3: 'Add Address', 4: 'Remove Address', 5: 'Change Subflow Priority',
  6: 'TCP Fallback', 7: 'Fast Close', 8: 'TCP Reset',
};
const RESET_REASONS = {
  0: 'Unspecified error', 1: 'MPTCP-specific error', 2: 'Lack of resources', 3: 'Administratively prohibited', 4: 'Too much outstanding data',
  5: 'Unacceptable performance', 6: 'Middlebox interference',
};

export const MPTCP_FIELDS = {
  mptcp: none('Multipath Transmission Control Protocol', { id: 'mptcp' }),
  'options.mptcp.subtype': bits('Multipath TCP subtype', 0xf0, { values: SUBTYPES }),
  'options.mptcp.version': bits('Multipath TCP version', 0x0f),
  'options.mptcp.reserved': bits('Reserved', 0x0fff, { hex: true }),
  'options.mptcp.flags': u8('Multipath TCP flags', { hex: true }),
  'options.mptcp.backup.flag': bits('Backup flag', 0x01),
  'options.mptcp.checksumreq.flags': bits('Checksum required', 0x80),
  'options.mptcp.extensibility.flag': bits('Extensibility', 0x40),
  'options.mptcp.nomoresubflows.flag': bits('Do not attempt to establish new subflows to this address and port', 0x20),
  'options.mptcp.sha1.flag': bits('Use HMAC-SHA1', 0x01),
  'options.mptcp.sha256.flag': bits('Use HMAC-SHA256', 0x01),
  'options.mptcp.datafin.flag': bits('DATA_FIN', 0x10),
  'options.mptcp.dseqn8.flag': bits('Data Sequence Number is 8 octets', 0x08),
  'options.mptcp.dseqnpresent.flag': bits('Data Sequence Number, Subflow Sequence Number, Data-level Length, Checksum present', 0x04),
  'options.mptcp.dataack8.flag': bits('Data ACK is 8 octets', 0x02),
  'options.mptcp.dataackpresent.flag': bits('Data ACK is present', 0x01),
  'options.mptcp.reserved.flag': bits('Reserved', 0x3e, { hex: true }),
  'options.mptcp.reserved_v1.flag': bits('Reserved', 0x1e, { hex: true, id: 'tcp.options.mptcp.reserved.flag' }),
  'options.mptcp.flag_U.flag': flag('Flag U', 0x08, { width: 4 }),
  'options.mptcp.flag_V.flag': flag('Flag V', 0x04, { width: 4 }),
  'options.mptcp.flag_W.flag': flag('Flag W', 0x02, { width: 4 }),
  'options.mptcp.flag_T.flag': flag('Transient', 0x01, { width: 4 }),
  'options.mptcp.rst_reason': u8('TCPRST Reason', { hex: true, values: RESET_REASONS }),
  'options.mptcp.addrid': u8('Address ID'),
  'options.mptcp.sendkey': u64('Sender\'s Key'),
  'options.mptcp.recvkey': u64('Receiver\'s Key'),
  'options.mptcp.recvtok': u32('Receiver\'s Token'),
  'options.mptcp.sendrand': u32('Sender\'s Random Number'),
  'options.mptcp.sendtrunchmac': u64('Sender\'s Truncated HMAC'),
  'options.mptcp.sendhmac': octets('Sender\'s HMAC'),
  'options.mptcp.addaddrtrunchmac': u64('Truncated HMAC'),
  'options.mptcp.rawdataack': u64('Original MPTCP Data ACK'),
  'options.mptcp.rawdataseqno': u64('Data Sequence Number'),
  'options.mptcp.rawdataack4': u32('Original MPTCP Data ACK', { id: 'tcp.options.mptcp.rawdataack' }),
  'options.mptcp.rawdataseqno4': u32('Data Sequence Number', { id: 'tcp.options.mptcp.rawdataseqno' }),
  'options.mptcp.subflowseqno': u32('Subflow Sequence Number'),
  'options.mptcp.datalvllen': u16('Data-level Length'),
  'options.mptcp.checksum': u16('Checksum', { hex: true }),
  'options.mptcp.ipver': bits('IP version', 0x0f),
  'options.mptcp.echo': bits('Echo', 0x01),
  'options.mptcp.ipv4': ipv4('Advertised IPv4 Address'),
  'options.mptcp.ipv6': ipv6('Advertised IPv6 Address'),
  'options.mptcp.port': u16('Advertised port'),
} as const;

type Fields = typeof MPTCP_FIELDS;

export function takeMultipath(p: Cursor, f: Fields, context: { readonly syn: boolean; readonly acknowledges: boolean }): void {
  const subtype = p.u8() >>> 4;
  p.passing('mptcp');
  p.column('MPTCP');
  p.addLabel(() => `: ${SUBTYPES[subtype] ?? 'Unknown'}`);
  p.show(f['options.mptcp.subtype']);
  switch (subtype) {
    case 0: takeCapable(p, f); break;
    case 1: takeJoin(p, f, context.syn, context.acknowledges); break;
    case 2: takeDataSequence(p, f); break;
    case 3: takeAddress(p, f); break;
    case 4:
      p.skip(1);
      while (p.more) p.take(f['options.mptcp.addrid']);
      break;
    case 5:
      takeFlags(p, f, [f['options.mptcp.backup.flag']]);
      if (p.more) p.take(f['options.mptcp.addrid']);
      break;
    case 6:
      p.take(f['options.mptcp.reserved']);
      if (p.remaining >= 8) p.take(f['options.mptcp.rawdataseqno']);
      break;
    case 7:
      p.take(f['options.mptcp.reserved']);
      if (p.remaining >= 8) p.take(f['options.mptcp.recvkey']);
      break;
    case 8:
      takeFlags(p, f, [
        f['options.mptcp.flag_U.flag'], f['options.mptcp.flag_V.flag'], f['options.mptcp.flag_W.flag'], f['options.mptcp.flag_T.flag'],
      ]);
      if (p.more) p.take(f['options.mptcp.rst_reason']);
      break;
  }
  if (p.more) p.skip(p.remaining);
}

function takeFlags(p: Cursor, f: Fields, children: Parameters<Cursor['bits']>[1]): number {
  return p.bits(f['options.mptcp.flags'], children);
}

/** §3.1. */
function takeCapable(p: Cursor, f: Fields): void {
  const version = p.take(f['options.mptcp.version']);
  takeFlags(p, f, [
    f['options.mptcp.checksumreq.flags'], f['options.mptcp.extensibility.flag'],
    ...(version === 1 ? [f['options.mptcp.nomoresubflows.flag'], f['options.mptcp.sha256.flag'], f['options.mptcp.reserved_v1.flag']]
      : [f['options.mptcp.sha1.flag'], f['options.mptcp.reserved.flag']]),
  ]);
  if (p.remaining >= 8) p.take(f['options.mptcp.sendkey']);
  if (p.remaining >= 8) p.take(f['options.mptcp.recvkey']);
  if (p.remaining >= 2) p.take(f['options.mptcp.datalvllen']);
  if (p.remaining >= 2) p.take(f['options.mptcp.checksum']);
}

/** §3.2: three forms, told apart by their lengths. */
function takeJoin(p: Cursor, f: Fields, syn: boolean, acknowledges: boolean): void {
  if (!syn) {
    p.take(f['options.mptcp.reserved']);
    if (p.more) p.take(f['options.mptcp.sendhmac'], p.remaining);
    return;
  }
  takeFlags(p, f, [f['options.mptcp.backup.flag']]);
  p.take(f['options.mptcp.addrid']);
  if (acknowledges) {
    if (p.remaining >= 8) p.take(f['options.mptcp.sendtrunchmac']);
  } else if (p.remaining >= 4) {
    p.take(f['options.mptcp.recvtok']);
  }
  if (p.remaining >= 4) p.take(f['options.mptcp.sendrand']);
}

/** §3.3. */
function takeDataSequence(p: Cursor, f: Fields): void {
  p.skip(1);
  const flags = takeFlags(p, f, [
    f['options.mptcp.datafin.flag'], f['options.mptcp.dseqn8.flag'], f['options.mptcp.dseqnpresent.flag'], f['options.mptcp.dataack8.flag'],
    f['options.mptcp.dataackpresent.flag'],
  ]);
  if ((flags & 1) !== 0) {
    if ((flags & 2) !== 0) p.take(f['options.mptcp.rawdataack']);
    else p.take(f['options.mptcp.rawdataack4']);
  }
  if ((flags & 4) === 0) return;
  if ((flags & 8) !== 0) p.take(f['options.mptcp.rawdataseqno']);
  else p.take(f['options.mptcp.rawdataseqno4']);
  p.take(f['options.mptcp.subflowseqno']);
  p.take(f['options.mptcp.datalvllen']);
  if (p.remaining >= 2) p.take(f['options.mptcp.checksum']);
}

/** §3.4.1; version 0 has an IP version where version 1 has the echo bit. */
function takeAddress(p: Cursor, f: Fields): void {
  const low = p.u8() & 15;
  const length = p.remaining - 2;
  const isFour = low === 4 || (low < 2 && length < 16) || (low < 2 && length < 24 && length % 8 !== 0 && length < 16);
  p.take(low === 4 || low === 6 ? f['options.mptcp.ipver'] : f['options.mptcp.echo']);
  p.take(f['options.mptcp.addrid']);
  if (isFour) p.take(f['options.mptcp.ipv4']);
  else p.take(f['options.mptcp.ipv6']);
  if (p.remaining === 2 || p.remaining === 10) p.take(f['options.mptcp.port']);
  if (p.remaining >= 8) p.take(f['options.mptcp.addaddrtrunchmac']);
}
