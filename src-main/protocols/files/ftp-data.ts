/** The data connections of FTP, RFC 959 §3.2: what is moved, with nothing around it. */
import { type Cursor, frameNumber, protocol, text } from '../../dissect/index.ts';
import { SESSION, type Transfer } from './ftp/session.ts';
import { looksLikeTls } from '../security/tls/records.ts';
import { endpoints } from '../transport/udp.ts';

/** Bytes that tell whether the data are text. */
const LOOKED_AT = 10;

export const ftpData = protocol({
  name: 'ftp-data',
  title: 'FTP Data',
  short: 'FTP-DATA',
  on: { 'tcp.port': [20], 'tls.port': [989] },
  fields: {
    'setup-frame': frameNumber('Setup frame', { source: 'conversation' }),
    'setup-method': text('Setup method', { source: 'conversation' }),
    command: text('Command', { source: 'conversation' }),
    'command-frame': frameNumber('Command frame', { source: 'conversation' }),
    'current-working-directory': text('Current working directory', { source: 'conversation' }),
  },
  dissect(p) {
    p.title(` (${p.remaining} bytes data)`);
    const bytes = p.remaining;
    p.info(() => `FTP Data: ${bytes} bytes`);
    tellPiece(p, showTransfer(p));
    if (isText(p)) p.call('data-text-lines');
    else p.skip(p.remaining);
  },
  /** RFC 4217 §9: protected data begin with TLS's handshake. */
  accepts: (bytes, at, end) => !looksLikeTls(bytes, at, end),
});

const f = ftpData.fields;

/** Gives what asked for the data; undefined where that was not seen. */
function showTransfer(p: Cursor): Transfer | undefined {
  const { around, quoted, network } = p.packet;
  const announced = quoted || network === 0 ? undefined : around?.tcp(endpoints(p))?.announced;
  if (announced === undefined) return undefined;
  p.generate(f['setup-frame'], announced.frame);
  p.generate(f['setup-method'], String(announced.about));
  p.addInfo(` (${String(announced.about)})`);
  const transfer = around?.announcing?.(SESSION)?.bySetup.get(announced.frame);
  if (transfer === undefined || transfer.commandFrame === 0) return undefined;
  p.generate(f.command, transfer.command);
  p.addInfo(` (${transfer.command})`);
  p.generate(f['command-frame'], transfer.commandFrame);
  p.generate(f['current-working-directory'], transfer.directory);
  return transfer;
}

/** Lists of a folder are no files. */
function tellPiece(p: Cursor, transfer: Transfer | undefined): void {
  const [, file] = /^(?:RETR|STOR|STOU|APPE) (.+)$/.exec(transfer?.command ?? '') ?? [];
  if (file === undefined) return;
  p.packet.listener?.pieced?.({ protocol: 'ftp-data', key: String(transfer?.commandFrame), file, at: undefined, bytes: p.peekBytes(p.available) });
}

function isText(p: Cursor): boolean {
  const { bytes } = p;
  const end = Math.min(p.end, p.at + LOOKED_AT);
  for (let at = p.at; at < end; at++) if ((bytes[at] < 0x20 || bytes[at] > 0x7e) && (bytes[at] < 9 || bytes[at] > 13)) return false;
  return p.available > 0;
}
