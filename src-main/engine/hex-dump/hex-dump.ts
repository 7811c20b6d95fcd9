/** A hex dump read, and written as a capture. */
import { type Call, type HexDumpForm, type HexDumpSummary, UserError, type WorkDone } from '../../api/index.ts';
import { type CaptureInterface, type CaptureWriter, captureWriter, linkTypeName } from '../../capture/index.ts';
import { saveFile } from '../../export/atomic-file.ts';
import { Turns } from '../turns.ts';
import { mostBehind, wrapper } from './dummy-headers.ts';
import { DumpedPackets } from './dumped-packets.ts';

/** Lines that are read before it is looked whether the turn is over. */
const LINES_AT_ONCE = 32;
/** Of `epb_flags` (draft-ietf-opsawg-pcapng §4.3.1). */
const DIRECTION_FLAGS = { in: 1, out: 2 } as const;

/**
 * What a dump holds; its packets are handed to `writer` where there is one. `now`: milliseconds since
 * 1970, the time of a first packet that has none. Rejects with `UserError` for a form that is none.
 */
export async function readHexDump(
  text: string, form: HexDumpForm, now: number, call: Call<WorkDone> = {}, writer?: Pick<CaptureWriter, 'packet'>,
): Promise<HexDumpSummary> {
  const turns = new Turns(call.signal, done => call.progress?.({ done, total: text.length }));
  const wrap = wrapper(form.headers, form.linkType), begun = { seconds: Math.floor(now / 1000), nanoseconds: (now % 1000) * 1_000_000 };
  let packets = 0, bytes = 0, time = begun;
  const longest = Math.max(1, Math.min(form.longest, mostBehind(form.headers)));
  const dump = new DumpedPackets({ ...form, longest }, now, (head, packet) => {
    time = head.time ?? (packets === 0 ? begun : afterwards(time));
    packets++;
    bytes += packet.length;
    const { direction } = head, whole = wrap(packet, direction === 'out');
    const facts = direction && { flags: DIRECTION_FLAGS[direction], verdicts: [], hashes: [] };
    writer?.packet({ interface: 0, ...time, bytes: whole, original: whole.length, facts });
  });
  let at = 0;
  for (let count = 1; at < text.length; count++) {
    const found = text.indexOf('\n', at), end = found < 0 ? text.length : found;
    dump.line(text.slice(at, text[end - 1] === '\r' && end > at ? end - 1 : end));
    at = end + 1;
    if (count % LINES_AT_ONCE === 0 && turns.over) await turns.next(at);
  }
  dump.end();
  return { packets, bytes, remarks: dump.remarks, further: dump.further };
}

/** Writes the packets as pcapng (or pcap) through `out`. */
export async function writeHexDump(
  text: string, form: HexDumpForm, now: number, out: (bytes: Uint8Array) => void, format: 'pcap' | 'pcapng' = 'pcapng', call: Call<WorkDone> = {},
): Promise<HexDumpSummary> {
  const writer = captureWriter(format, out, { application: 'Netloupe', interfaces: [interfaceOf(form)], nanoseconds: true });
  const summary = await readHexDump(text, form, now, call, writer);
  writer.end();
  return summary;
}

/** The same into a file, which appears only when it is whole. Rejects with `UserError` where there is no packet. */
export async function importHexDump(
  text: string, form: HexDumpForm, now: number, path: string, format: 'pcap' | 'pcapng' = 'pcapng', call: Call<WorkDone> = {},
): Promise<{ readonly summary: HexDumpSummary; readonly size: number }> {
  let summary: HexDumpSummary | undefined;
  const size = await saveFile(path, async out => {
    summary = await writeHexDump(text, form, now, out, format, call);
    if (summary.packets === 0) throw new UserError('There is no packet in the text.');
  });
  return { summary: summary!, size };
}

function interfaceOf({ linkType, interfaceName }: HexDumpForm): CaptureInterface {
  return {
    name: interfaceName === '' ? undefined : interfaceName, linkType, linkTypeName: linkTypeName(linkType),
    snapLength: 0, section: 0, id: 0, comments: [], resolution: '10^-9', timeOffset: 0,
  };
}

/** A microsecond later. */
function afterwards({ seconds, nanoseconds }: { readonly seconds: number; readonly nanoseconds: number }) {
  const later = nanoseconds + 1000;
  return later < 1e9 ? { seconds, nanoseconds: later } : { seconds: seconds + 1, nanoseconds: later - 1e9 };
}
