/** Synchrophasors, IEEE C37.118.2-2011: what power grids measure at the same moment in many places. */
import { type Cursor, MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { takeChecksum } from '../checksums.ts';
import { CONFIGURATIONS, takeConfiguration } from './synphasor/configuration.ts';
import { FIELDS, KINDS, commandName } from './synphasor/fields.ts';
import { takeMeasurements } from './synphasor/measurements.ts';

const SYNC = 0xaa;
const HEADER = 14, CHECK = 2;
const DATA = 0, CONFIGURATION_1 = 2, CONFIGURATION_2 = 3, COMMAND = 4;
const EXTENDED = 8;

const f = FIELDS;
/** The number of the stream's source, in `PacketContext.notes`. */
const SOURCE = 'synchrophasor source';

export const synphasor = protocol({
  name: 'synphasor',
  title: 'IEEE C37.118 Synchrophasor Protocol',
  short: 'SYNCHROPHASOR',
  on: { 'udp.port': [4713], 'tcp.port': [4712] },
  sized: true,
  fields: FIELDS,
  dissect(p) {
    const size = p.u16(2), kind = (p.u8(1) >> 4) & 7, told = KINDS[kind] ?? `invalid packet type (${kind})`;
    if (size < HEADER + CHECK) p.malformed(`${size} bytes are less than the header`);
    p.limit(size);
    p.info(told);
    p.title(`, ${told}`);
    p.bits(f.sync, [f.frtype, f.version]);
    p.take(f.frsize);
    p.packet.notes.set(SOURCE, p.take(f.idcode_stream_source));
    p.takeAs(f.soc, { seconds: p.u32(), nanoseconds: 0 }, 4);
    takeFraction(p);
    const content = p.within(size - HEADER - CHECK);
    if (content.more) takeContent(content, kind);
    const status = takeChecksum(p, { checksum: f.checksum, status: f['checksum.status'], bad: f.bad_checksum },
      () => crc(p.bytes, p.begin, p.begin + size - CHECK));
    if (status === 1) p.title(' [correct]');
  },
  frame(bytes, at, end) {
    if (end - at < 4) return MORE;
    const size = (bytes[at + 2] << 8) | bytes[at + 3];
    return bytes[at] === SYNC && (bytes[at + 1] & 0x80) === 0 && size >= HEADER + CHECK ? size : NOT_MINE;
  },
  accepts: (bytes, at, end) => end - at >= HEADER + CHECK && bytes[at] === SYNC,
});

/** §6.2.2: the quality of the clock, and the fraction, of which the configuration tells the unit; microseconds mostly. */
function takeFraction(p: Cursor): void {
  const outer = p.open('Time quality flags', 1);
  for (const field of [f['timeqal.lsdir'], f['timeqal.lsocc'], f['timeqal.lspend']]) p.show(field);
  p.take(f['timeqal.timequalindic']);
  p.close(outer);
  const fraction = p.take(f.fracsec_raw), parts = configurationOf(p)?.parts ?? 0;
  if (parts > 0) p.set(f.fracsec_ms, (fraction * 1000) / parts, p.at - 3, 3);
}

function takeContent(p: Cursor, kind: number): void {
  const configuration = kind === DATA ? configurationOf(p) : undefined;
  if (kind === COMMAND) {
    takeCommand(p);
    return;
  }
  p.show(f.data, p.remaining);
  const isConfiguration = kind === CONFIGURATION_1 || kind === CONFIGURATION_2;
  if (!isConfiguration && configuration === undefined) {
    if (kind === DATA) p.label('Measurement data, no configuration frame found');
    p.skip(p.remaining);
    return;
  }
  p.label(isConfiguration ? `Configuration data, ${p.u16(4)} PMU(s) included` : 'Measurement data');
  const outer = p.under();
  if (configuration === undefined) takeConfiguration(p);
  else takeMeasurements(p, configuration);
  p.close(outer);
  p.skip(p.remaining);
}

/** The newest before this frame of the same source. */
function configurationOf(p: Cursor) {
  const { around, record, quoted } = p.packet, source = p.packet.notes.get(SOURCE) as number;
  return quoted ? undefined : around?.conversation(CONFIGURATIONS)?.get(source)?.findLast(({ frame }) => frame <= record.number);
}

function takeCommand(p: Cursor): void {
  p.show(f.data, p.remaining);
  p.label('Command data');
  const outer = p.under(), command = p.take(f.command), name = commandName(command);
  p.addInfo(`, ${name}`);
  if (command === EXTENDED) p.takeRest(f.extended_frame_data);
  p.close(outer);
}

/** §6.2.3: CRC-CCITT from 0xffff, the highest bit first. */
export function crc(bytes: Uint8Array, at: number, end: number): number {
  let value = 0xffff;
  for (let i = at; i < end; i++) {
    value ^= bytes[i] << 8;
    for (let bit = 0; bit < 8; bit++) value = ((value << 1) ^ ((value & 0x8000) === 0 ? 0 : 0x1021)) & 0xffff;
  }
  return value;
}
