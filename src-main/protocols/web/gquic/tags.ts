/** Messages and tags of QUIC Crypto, "Handshake messages" and "Wire protocol". */
import { type Cursor, type Field, octets, text, u32, u64 } from '../../../dissect/index.ts';

const little = { little: true } as const;

export const TAG_FIELDS = {
  'tag.sni': text('Server Name Indication'),
  'tag.version': text('Version'),
  'tag.uaid': text('Client\'s User Agent ID'),
  'tag.pdmd': text('Proof demand'),
  'tag.pad': octets('Padding'),
  'tag.stk': octets('Source-address token'),
  'tag.sno': octets('Server nonce'),
  'tag.prof': octets('Proof (Signature)'),
  'tag.crt': octets('Certificate chain'),
  'tag.scid': octets('Server Config ID'),
  'tag.obit': octets('Server orbit'),
  'tag.nonc': octets('Client nonce'),
  'tag.ccrt': octets('Cached certificates'),
  'tag.cetv': octets('Client encrypted tag-value'),
  'tag.nonp': octets('Client Proof nonce'),
  'tag.xlct': octets('Expected leaf certificate'),
  'tag.csct': octets('Signed cert timestamp'),
  'tag.ccs': u64('Common certificate sets', { hex: true }),
  'tag.expy': u64('Expiry', little),
  'tag.rrej': u32('Reasons for server sending', little),
  'tag.mspc': u32('Max streams per connection', little),
  'tag.tcid': u32('Connection ID truncation', { ...little, base: 'decHex' }),
  'tag.srbf': u32('Socket receive buffer', { ...little, base: 'decHex' }),
  'tag.icsl': u32('Idle connection state', { ...little, base: 'decHex' }),
  'tag.scls': u32('Silently close on timeout', { ...little, base: 'decHex' }),
  'tag.irtt': u32('Estimated initial RTT', little),
  'tag.cfcw': u32('Initial session/connection', little),
  'tag.sfcw': u32('Initial stream flow control', little),
  'tag.mids': u32('Max incoming dynamic streams', little),
  'tag.smhl': u32('Support Max Header List (size)', little),
  'tag.aead': text('Authenticated encryption algorithms'),
  'tag.kexs': text('Key exchange algorithms'),
  'tag.copt': text('Connection options'),
};

const f = TAG_FIELDS;

/** What a value is: one of any length, or several of a length of their own. */
const VALUES: Readonly<Record<string, { readonly field: Field<unknown>; readonly size?: number } | undefined>> = {
  SNI: { field: f['tag.sni'] }, VER: { field: f['tag.version'] }, UAID: { field: f['tag.uaid'] }, PDMD: { field: f['tag.pdmd'] },
  PAD: { field: f['tag.pad'] }, STK: { field: f['tag.stk'] }, SNO: { field: f['tag.sno'] }, PROF: { field: f['tag.prof'] },
  CRT: { field: f['tag.crt'] }, SCID: { field: f['tag.scid'] }, OBIT: { field: f['tag.obit'] }, NONC: { field: f['tag.nonc'] },
  CCRT: { field: f['tag.ccrt'] }, CETV: { field: f['tag.cetv'] }, NONP: { field: f['tag.nonp'] }, XLCT: { field: f['tag.xlct'] },
  CSCT: { field: f['tag.csct'] }, MIDS: { field: f['tag.mids'], size: 4 }, SMHL: { field: f['tag.smhl'], size: 4 },
  CCS: { field: f['tag.ccs'], size: 8 }, EXPY: { field: f['tag.expy'], size: 8 }, RREJ: { field: f['tag.rrej'], size: 4 },
  MSPC: { field: f['tag.mspc'], size: 4 }, TCID: { field: f['tag.tcid'], size: 4 }, SRBF: { field: f['tag.srbf'], size: 4 },
  ICSL: { field: f['tag.icsl'], size: 4 }, SCLS: { field: f['tag.scls'], size: 4 }, IRTT: { field: f['tag.irtt'], size: 4 },
  CFCW: { field: f['tag.cfcw'], size: 4 }, SFCW: { field: f['tag.sfcw'], size: 4 }, AEAD: { field: f['tag.aead'], size: 4 },
  KEXS: { field: f['tag.kexs'], size: 4 }, COPT: { field: f['tag.copt'], size: 4 },
};

/** Shows the value of a tag, which `p` spans, by what the tag says that it is. */
export function readValue(p: Cursor, tag: string): void {
  const value = Object.hasOwn(VALUES, tag) ? VALUES[tag] : undefined;
  if (value === undefined) return;
  const { field, size = p.remaining } = value;
  while (size > 0 && p.remaining >= size) p.take(field, size);
}

export const MESSAGES: Readonly<Record<string, string>> = {
  CHLO: 'Client Hello', SHLO: 'Server Hello', SCFG: 'Server Config', REJ: 'Rejection', CETV: 'Client encrypted tag-value pairs', PRST: 'Public Reset',
  SCUP: 'Server Config Update',
};

export const TAG_NAMES: Readonly<Record<string, string>> = {
  PAD: 'Padding', SNI: 'Server Name Indication', VER: 'Version', CCS: 'Common Certificate Sets', UAID: 'Client\'s User Agent ID',
  PDMD: 'Proof Demand', STK: 'Source Address Token', SNO: 'Server nonce', PROF: 'Proof', SCFG: 'Server Config', RREJ: 'Reasons for server sending',
  CRT: 'Certificate chain', AEAD: 'Authenticated encryption algorithms', SCID: 'Server config ID', PUBS: 'Public value', KEXS: 'Key exchange methods',
  OBIT: 'Server orbit', EXPY: 'Expiry', NONC: 'Client Nonce', NONP: 'Client Proof Nonce', MSPC: 'Max streams per connection',
  TCID: 'Connection ID truncation', SRBF: 'Socket receive buffer', ICSL: 'Idle connection state', SCLS: 'Silently close on timeout',
  COPT: 'Connection options', CCRT: 'Cached certificates', IRTT: 'Estimated initial RTT',
  CFCW: 'Initial session/connection flow control receive window', SFCW: 'Initial stream flow control receive window',
  CETV: 'Client encrypted tag-value', XLCT: 'Expected leaf certificate', MIDS: 'Max incoming dynamic streams', SMHL: 'Support Max Header List (size)',
  CSCT: 'Signed cert timestamp of leaf cert', FHOL: 'Force Head Of Line blocking', CTIM: 'Client timestamp', RNON: 'Public reset nonce proof',
  RSEQ: 'Rejected packet number', CADR: 'Client IP address and port', ASAD: 'Alternate server address',
};
