/** The Multipath TCP option, RFC 8684 §3 (version 1) and RFC 6824 (version 0). */
import {
  type Cursor, type MultipathFacts, bits, bool, expert, flag, ipv4, ipv6, none, octets, text, u16, u32, u64, u8,
} from '../../../dissect/index.ts';
import { fromKey } from './multipath-key.ts';

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
  'mptcp.rm_addr.count': u8('Number of removed addresses', { id: 'mptcp.rm_addr.count' }),
  'mptcp.expected_token': u32('Subflow token generated from key', { id: 'mptcp.expected_token' }),
  'mptcp.expected_idsn': u64('Subflow expected IDSN', { id: 'mptcp.expected_idsn' }),
  'mptcp.ack': u64('Multipath TCP Data ACK', { id: 'mptcp.ack', source: 'conversation' }),
  'mptcp.dss.dsn': u64('DSS Data Sequence Number', { id: 'mptcp.dss.dsn', source: 'conversation' }),
  'mptcp.dss.infinite_mapping': expert('Fallback to infinite mapping', 'warning', 'Protocol', { id: 'mptcp.dss.infinite_mapping' }),
  'mptcp.connection.missing_algorithm': expert('No crypto algorithm specified', 'warning', 'Protocol', { id: 'mptcp.connection.missing_algorithm' }),
  'mptcp.connection.unsupported_algorithm': expert('Unsupported algorithm', 'warning', 'Protocol', { id: 'mptcp.connection.unsupported_algorithm' }),
  'mptcp.analysis': none('MPTCP analysis', { id: 'mptcp.analysis' }),
  'mptcp.master': bool('Master flow', { id: 'mptcp.master', source: 'conversation' }),
  'mptcp.stream': u32('Stream index', { id: 'mptcp.stream', source: 'conversation' }),
  'mptcp.analysis.subflows': text('TCP subflow stream id(s)', { id: 'mptcp.analysis.subflows', source: 'conversation' }),
} as const;

export interface MultipathContext {
  readonly syn: boolean;
  readonly acknowledges: boolean;
  readonly multipath: () => MultipathFacts | undefined;
}

type Fields = typeof MPTCP_FIELDS;

export function takeMultipath(p: Cursor, f: Fields, context: MultipathContext): void {
  const subtype = p.u8() >>> 4;
  p.passing('mptcp');
  p.column('MPTCP');
  p.addLabel(() => `: ${SUBTYPES[subtype] ?? 'Unknown'}`);
  p.show(f['options.mptcp.subtype']);
  switch (subtype) {
    case 0: takeCapable(p, f); break;
    case 1: takeJoin(p, f, context.syn, context.acknowledges); break;
    case 2: takeDataSequence(p, f, context.multipath); break;
    case 3: takeAddress(p, f); break;
    case 4:
      p.generate(f['mptcp.rm_addr.count'], p.remaining - 1, p.at, 1);
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
  const flags = takeFlags(p, f, [
    f['options.mptcp.checksumreq.flags'], f['options.mptcp.extensibility.flag'],
    ...(version === 1 ? [f['options.mptcp.nomoresubflows.flag'], f['options.mptcp.sha256.flag'], f['options.mptcp.reserved_v1.flag']]
      : [f['options.mptcp.sha1.flag'], f['options.mptcp.reserved.flag']]),
  ]);
  if ((flags & 0x3f) === 0) p.expert(f['mptcp.connection.missing_algorithm']);
  else if ((flags & 1) === 0) p.expert(f['mptcp.connection.unsupported_algorithm']);
  if (p.remaining >= 8) {
    const key = p.takeBytes(f['options.mptcp.sendkey'], 8);
    if (p.wants(f['mptcp.expected_token']) || p.wants(f['mptcp.expected_idsn'])) {
      const { token, dataSequence } = fromKey(key, version);
      p.generate(f['mptcp.expected_token'], token, p.at, 0);
      p.generate(f['mptcp.expected_idsn'], dataSequence, p.at, 0);
      p.addLabel(' (64bits version)');
    }
  }
  if (p.remaining >= 8) p.take(f['options.mptcp.recvkey']);
  if (p.remaining >= 2) p.take(f['options.mptcp.datalvllen']);
  if (p.remaining >= 2) p.take(f['options.mptcp.checksum']);
}

/** §3.2: three forms, told apart by their lengths. */
function takeJoin(p: Cursor, f: Fields, syn: boolean, acknowledges: boolean): void {
  if (!syn) {
    p.take(f['options.mptcp.reserved']);
    p.takeRest(f['options.mptcp.sendhmac']);
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
function takeDataSequence(p: Cursor, f: Fields, multipath: MultipathContext['multipath']): void {
  p.skip(1);
  const flags = takeFlags(p, f, [
    f['options.mptcp.datafin.flag'], f['options.mptcp.dseqn8.flag'], f['options.mptcp.dseqnpresent.flag'], f['options.mptcp.dataack8.flag'],
    f['options.mptcp.dataackpresent.flag'],
  ]);
  const facts = p.wants(f['mptcp.ack']) || p.wants(f['mptcp.dss.dsn']) ? multipath() : undefined;
  if ((flags & 1) !== 0) {
    const acknowledged = takeLongOrShort(p, f['options.mptcp.rawdataack'], f['options.mptcp.rawdataack4'], (flags & 2) !== 0);
    if ((flags & 2) !== 0) p.addLabel(' (64bits)');
    showRelative(p, f['mptcp.ack'], acknowledged, (flags & 2) !== 0, facts?.otherBase);
  }
  if ((flags & 4) === 0) return;
  const isLong = (flags & 8) !== 0;
  const sequence = takeLongOrShort(p, f['options.mptcp.rawdataseqno'], f['options.mptcp.rawdataseqno4'], isLong);
  p.addLabel(isLong ? '  (64bits version)' : '  (32bits version)');
  p.take(f['options.mptcp.subflowseqno']);
  // §3.7: a mapping of no length has no end.
  if (p.take(f['options.mptcp.datalvllen']) === 0) p.expertUnder(f['mptcp.dss.infinite_mapping']);
  if (p.remaining >= 2) p.take(f['options.mptcp.checksum']);
  showRelative(p, f['mptcp.dss.dsn'], sequence, isLong, facts?.base);
}

function takeLongOrShort(p: Cursor, long: Fields['options.mptcp.rawdataack'], short: Fields['options.mptcp.rawdataack4'], isLong: boolean): bigint {
  return isLong ? p.take(long) : BigInt(p.take(short));
}

/** §3.3.1: of numbers of 32 bits the upper half is that of the ones before. */
function showRelative(p: Cursor, field: Fields['mptcp.ack'], number: bigint, isLong: boolean, base: bigint | undefined): void {
  if (base === undefined) return;
  p.generate(field, BigInt.asUintN(isLong ? 64 : 32, number - base), p.at, 0);
  p.addLabel(' (Relative)');
}

/** What is known of the connection over all paths, after all else that is said of a segment. */
export function showMultipath(p: Cursor, f: Fields, facts: MultipathFacts, stream: number): void {
  p.generate(f['mptcp.analysis'], undefined);
  const outer = p.under();
  p.generate(f['mptcp.master'], facts.first === stream);
  if (facts.first !== undefined) p.label(`[Master flow: Master is tcp stream ${facts.first}]`);
  p.generate(f['mptcp.stream'], facts.stream);
  p.generate(f['mptcp.analysis.subflows'], facts.subflows.map(one => `${one} `).join(''));
  p.close(outer);
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
