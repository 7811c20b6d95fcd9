/** ACN, the Architecture for Control Networks (ANSI E1.17-2015), and what most of it carries: light levels as streaming ACN (ANSI E1.31-2018). */
import { guidText } from '../../bytes/address-text.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, protocol } from '../../dissect/index.ts';
import { EXTENDED_VECTORS, FIELDS, PROTOCOLS } from './sacn/fields.ts';
import { type Levels, takeLevels, takeProperties } from './sacn/properties.ts';
import { takeSession } from './sacn/sessions.ts';
import { takeUnits } from './sacn/units.ts';

const PORT = 5568;
const IDENTIFIER = Array.from('ASC-E1.17\0\0\0', letter => letter.charCodeAt(0));
const IDENTIFIED = 4, SIZE_OF_PREAMBLE = 16;
const SDT = 1, DMP = 2, DRAFT = 3, RATIFIED = 4, EXTENDED = 8;
const CID = 16, NAME = 64, NAME_IN_DRAFTS = 32;
const SYNCHRONIZATION = 1, DISCOVERY = 2;
/** Levels that the Info column shows. */
const SHOWN = 6;

/** What the Info column says of a packet. */
interface Told {
  readonly source: string;
  readonly p: Cursor;
}

export const acn = protocol({
  name: 'acn',
  title: 'Architecture for Control Networks',
  short: 'ACN',
  on: { 'udp.port': [PORT] },
  fields: FIELDS,
  accepts: isHere,
  guess: isHere,
  dissect(p, f) {
    p.info(() => `ACN [Src Port: ${p.packet.sourcePort}, Dst Port: ${p.packet.destinationPort}]`);
    p.take(f.preamble_size);
    p.take(f.postamble_size);
    p.take(f.packet_identifier, IDENTIFIER.length);
    takeUnits(p, f, f.protocol_id, (part, vector) => takeRoot(part, vector, p));
  },
});

/** E1.17 "EPI 17": a preamble of 16 bytes with the identifier in it. */
function isHere(bytes: Uint8Array, at: number, end: number): boolean {
  return end - at >= SIZE_OF_PREAMBLE && IDENTIFIER.every((byte, i) => bytes[at + IDENTIFIED + i] === byte);
}

/** E1.31 §5: the protocol, the component that speaks, and its units. */
function takeRoot(p: Cursor, protocolId: number, layer: Cursor): string {
  const f = FIELDS, source = guidText(p.peekBytes(CID), false), told: Told = { source, p: layer };
  p.take(f.cid);
  switch (protocolId) {
    case SDT:
      takeUnits(p, f, f.sdt_vector, takeSession);
      return `Root SDT, Src: ${source}`;
    case DRAFT:
    case RATIFIED:
      takeUnits(p, f, f.dmx_vector, part => takeStream(part, protocolId === DRAFT, told));
      return `Root DMX, Src: ${source}`;
    case EXTENDED:
      takeUnits(p, f, f['dmx.extended_vector'], (part, vector) => takeExtended(part, vector, told));
      return `Root Extended, Src: ${source}`;
    case DMP:
      takeUnits(p, f, f.dmp_vector, takeProperties);
      return `Root DMP, Src: ${source}`;
    default:
      if (p.more) p.takeRest(f.dmp_data);
      return `${PROTOCOLS[protocolId] ?? 'Unknown'}, Src: ${source}`;
  }
}

/** E1.31 §6.2; its drafts have shorter names and no options. */
function takeStream(p: Cursor, isDraft: boolean, { source, p: layer }: Told): string {
  const f = FIELDS;
  p.take(f['dmx.source_name'], isDraft ? NAME_IN_DRAFTS : NAME);
  const priority = p.take(f['dmx.priority']);
  if (!isDraft) p.take(f['dmx.reserved']);
  const sequence = p.take(f['dmx.seq_number']);
  if (!isDraft) p.bits(f['dmx.options'], [f['dmx.option_p'], f['dmx.option_s']]);
  const universe = p.take(f['dmx.universe']), head = `CID ${source}, Universe ${universe}, Seq ${String(sequence).padStart(3)}`;
  layer.info(head);
  takeUnits(p, f, f.dmp_vector, part => takeLevels(part, isDraft, levels => layer.info(`${head}, ${shown(levels)}`)));
  return `Streaming DMX, Universe: ${universe}, Priority: ${priority}`;
}

function shown({ start, levels }: Levels): string {
  const first = Array.from(levels.subarray(0, SHOWN), level => hex(level, 2).slice(2)).join(' ');
  return `Sc ${hex(start, 2).slice(2)}, [${first}${levels.length > SHOWN ? '...' : ''}]`;
}

/** E1.31 §6.3 and §8: when levels become light, and which universes there are. */
function takeExtended(p: Cursor, vector: number, { source, p: layer }: Told): string {
  const f = FIELDS, name = EXTENDED_VECTORS[vector] ?? 'Unknown';
  layer.info(`CID ${source}, ${name}`);
  if (vector === SYNCHRONIZATION) {
    const sequence = p.take(f['dmx.seq_number']), address = p.take(f['dmx.sync_address']);
    layer.info(`CID ${source}, ${name}, Universe ${address}, Seq ${String(sequence).padStart(3)}`);
    p.take(f['dmx.reserved']);
  } else if (vector === DISCOVERY) {
    p.take(f['dmx.source_name'], NAME);
    p.skip(4);
    takeUnits(p, f, f['dmx.extended_vector'], part => {
      part.take(f['dmx.page']);
      part.take(f['dmx.last_page']);
      while (part.more) part.take(f['dmx.universe']);
      return 'Universe List';
    });
  }
  return name;
}
