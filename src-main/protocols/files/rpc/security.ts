/** RPCSEC_GSS: calls and replies that GSS-API protects, RFC 2203, versions 2 and 3 of RFC 5403 and RFC 7861. */
import { type Cursor, type Field, byName, expert, frameNumber, octets, u32 } from '../../../dissect/index.ts';
import { quoteToken } from '../../security/gss-api/tokens.ts';
import { skipFill } from './xdr.ts';

/** Number of the flavor (RFC 2203 §5). */
export const RPCSEC_GSS = 6;
export const DATA = 0, INIT = 1, CONTINUE_INIT = 2, DESTROY = 3;
const INTEGRITY = 2, PRIVACY = 3;
const PROCEDURES: Readonly<Record<number, string>> = {
  [DATA]: 'RPCSEC_GSS_DATA', [INIT]: 'RPCSEC_GSS_INIT', [CONTINUE_INIT]: 'RPCSEC_GSS_CONTINUE_INIT', [DESTROY]: 'RPCSEC_GSS_DESTROY',
  4: 'RPCSEC_GSS_BIND_CHANNEL', 5: 'RPCSEC_GSS_CREATE', 6: 'RPCSEC_GSS_LIST',
};
const SERVICES: Readonly<Record<number, string>> = {
  1: 'rpcsec_gss_svc_none', [INTEGRITY]: 'rpcsec_gss_svc_integrity', [PRIVACY]: 'rpcsec_gss_svc_privacy', 4: 'rpcsec_gss_svc_channel_prot',
};

/** What the credentials of a call say of how it and its reply are protected. */
export interface Protection {
  readonly procedure: number;
  readonly service: number;
}

/** Frames in which a context began and ended, 0 as long as that was not seen. */
export interface Context {
  created: number;
  destroyed: number;
}

const field = <F>(make: (title: string, options: { id: string }) => F, title: string, name: string): F => make(title, { id: `rpc.authgss.${name}` });

const f = {
  version: field(u32, 'GSS Version', 'version'),
  procedure: u32('GSS Procedure', { id: 'rpc.authgss.procedure', values: PROCEDURES }),
  seqnum: field(u32, 'GSS Sequence Number', 'seqnum'),
  service: u32('GSS Service', { id: 'rpc.authgss.service', values: SERVICES }),
  context: field(octets, 'GSS Context', 'context'),
  contextLength: field(u32, 'GSS Context Length', 'context.length'),
  created: frameNumber('Created in frame', { id: 'rpc.authgss.context.created_frame', source: 'conversation' }),
  destroyed: frameNumber('Destroyed in frame', { id: 'rpc.authgss.context.destroyed_frame', source: 'conversation' }),
  major: field(u32, 'GSS Major Status', 'major'),
  minor: field(u32, 'GSS Minor Status', 'minor'),
  window: field(u32, 'GSS Sequence Window', 'window'),
  token: field(octets, 'GSS Token', 'token'),
  tokenLength: field(u32, 'GSS Token Length', 'token_length'),
  dataLength: field(u32, 'Length', 'data.length'),
  data: field(octets, 'GSS Data', 'data'),
  checksum: field(octets, 'GSS Checksum', 'checksum'),
  contextsFull: expert('The connection has more contexts than are remembered', 'note', 'Undecoded', { id: 'rpc.authgss.contexts_full', own: true }),
};
/** By full name, for the protocol that has them. */
export const SECURITY_FIELDS = byName(Object.values(f));

export interface Contexts {
  /** Tells of a context, by its handle in hexadecimal digits, where it began and ended. */
  of(handle: string): Context | undefined;
  /** There are as many as are remembered. */
  readonly isFull: boolean;
}

/** RFC 2203 §5: `rpc_gss_cred_t`, behind its length. */
export function takeCredentials(p: Cursor, contexts: Contexts): Protection {
  p.take(f.version);
  const procedure = p.take(f.procedure);
  p.take(f.seqnum);
  const service = p.take(f.service);
  takeContext(p, contexts);
  return { procedure, service };
}

function takeContext(p: Cursor, contexts: Contexts): void {
  const outer = p.open('GSS Context'), length = p.take(f.contextLength);
  const handle = Buffer.from(p.peekBytes(Math.min(length, p.available))).toString('hex');
  p.take(f.context, length);
  skipFill(p, length);
  const known = length > 0 ? contexts.of(handle) : undefined;
  if (length > 0 && known === undefined && contexts.isFull) p.expert(f.contextsFull);
  if (known !== undefined && known.created > 0) p.generate(f.created, known.created);
  if (known !== undefined && known.destroyed > 0) p.generate(f.destroyed, known.destroyed);
  p.close(outer);
}

/** A token of GSS-API behind its length; the cursor stands at the length. */
export function takeToken(p: Cursor, whole: Field<void> = f.token): void {
  const length = p.u32();
  p.need(4 + length);
  p.show(whole, 4 + length);
  const outer = p.under();
  p.take(f.tokenLength);
  const token = p.within(length);
  if (token.more) quoteToken(token, 'gss-api');
  skipFill(p, length);
  p.close(outer);
}

/**
 * What stands behind the header of a protected call (§5.2.2, §5.3.1, §5.3.2) or reply (§5.2.3, §5.3.3). Gives how many bytes of the program's own
 * come next, the cursor standing before them; undefined where none can be read.
 */
export function takeProtected(p: Cursor, { procedure, service }: Protection, isCall: boolean, contexts: Contexts): number | undefined {
  if (procedure === INIT || procedure === CONTINUE_INIT) {
    takeSetup(p, isCall, contexts);
    return undefined;
  }
  if (procedure !== DATA || !p.more) return undefined;
  if (service === INTEGRITY) return takeIntegrity(p);
  if (service !== PRIVACY) return p.remaining;
  const outer = p.open('GSS-Wrap'), length = p.take(f.dataLength);
  p.show(f.data, length);
  quoteToken(p.within(length), 'gss-api');
  skipFill(p, length);
  p.close(outer);
  return undefined;
}

function takeSetup(p: Cursor, isCall: boolean, contexts: Contexts): void {
  if (!isCall) {
    takeContext(p, contexts);
    p.take(f.major);
    p.take(f.minor);
    p.take(f.window);
  }
  if (p.more) takeToken(p);
}

/** §5.3.2.2: the sequence number and the parameters, behind their length, then a checksum over both. */
function takeIntegrity(p: Cursor): number {
  const outer = p.open('GSS Data'), length = p.take(f.dataLength);
  if (length < 4) p.malformed(`a length of ${length} bytes for a sequence number`);
  p.take(f.seqnum);
  const begin = p.at, own = length - 4;
  p.skip(own);
  skipFill(p, length);
  takeToken(p, f.checksum);
  p.close(outer);
  p.at = begin;
  return own;
}
