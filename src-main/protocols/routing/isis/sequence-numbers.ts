/** Sequence number messages of IS-IS, complete and partial: which link states a system has. ISO/IEC 10589 §9.10 to §9.13. */
import { type Cursor, type Field, byName, octets, protocol, text, u16, u32 } from '../../../dissect/index.ts';
import { lengthOfSystem } from './header.ts';
import { type PartFields, partFields, takeParts, takeSystem } from './parts.ts';

const ENTRIES = 9;
/** Lifetime, sequence number and checksum. */
const ENTRY_NUMBERS = 8;

interface Fields {
  readonly length: Field<number>;
  readonly source: Field<string>;
  readonly circuit: Field<void>;
  readonly entry: Field<string>;
  readonly sequence: Field<number>;
  readonly life: Field<number>;
  readonly checksum: Field<number>;
}

function fields(prefix: string): Fields {
  const id = (name: string): { readonly id: string } => ({ id: `isis.${prefix}.${name}` });
  return {
    length: u16('PDU length', id('pdu_length')),
    source: text('Source-ID', id('source_id')),
    circuit: octets('Source-ID-Circuit', { size: 1, ...id('source_circuit') }),
    entry: text('LSP-ID', id('lsp_id')),
    sequence: u32('LSP Sequence Number', { hex: true, ...id('lsp_seq_num') }),
    life: u16('Remaining Lifetime', id('lsp_remain_life')),
    checksum: u16('LSP checksum', { hex: true, ...id('lsp_checksum') }),
  };
}

const complete = fields('csnp');
const completeParts = partFields('csnp');
/** As in Wireshark, entries of partial messages go by the names of complete ones. */
const own = fields('psnp');
const ownParts = partFields('psnp');
const partial: Fields = { ...complete, length: own.length, source: own.source, circuit: own.circuit };
const partialParts: PartFields = { ...completeParts, type: ownParts.type, length: ownParts.length };

export const isisCsnp = protocol({
  name: 'isis.csnp',
  title: 'ISO 10589 ISIS Complete Sequence Numbers Protocol Data Unit',
  short: 'ISIS CSNP',
  on: { 'isis.type': [24, 25] },
  fields: { ...complete, start_lsp_id: text('Start LSP-ID'), end_lsp_id: text('End LSP-ID'), ...byName(Object.values(completeParts)) },
  dissect(p, f) {
    const idLength = takeSource(p, complete);
    const start = takeSystem(p, f.start_lsp_id, idLength, 2);
    const end = takeSystem(p, f.end_lsp_id, idLength, 2);
    p.addInfo(`, Start LSP-ID: ${start}, End LSP-ID: ${end}`);
    takeParts(p, completeParts, (part, type) => takeEntries(part, complete, type, idLength));
  },
});

export const isisPsnp = protocol({
  name: 'isis.psnp',
  title: 'ISO 10589 ISIS Partial Sequence Numbers Protocol Data Unit',
  short: 'ISIS PSNP',
  on: { 'isis.type': [26, 27] },
  fields: { ...partial, ...byName(Object.values(partialParts)) },
  dissect(p) {
    const idLength = takeSource(p, partial);
    takeParts(p, partialParts, (part, type) => takeEntries(part, partial, type, idLength));
  },
});

/** Gives the length of a system's identifier. */
function takeSource(p: Cursor, f: Fields): number {
  const idLength = lengthOfSystem(p);
  p.take(f.length);
  const source = takeSystem(p, f.source, idLength);
  const circuit = p.u8().toString(16).padStart(2, '0');
  p.take(f.circuit);
  p.addInfo(`, Source-ID: ${source}.${circuit}`);
  return idLength;
}

function takeEntries(p: Cursor, f: Fields, type: number, idLength: number): boolean {
  if (type !== ENTRIES) return false;
  while (p.remaining >= ENTRY_NUMBERS + idLength + 2) {
    const outer = p.open('LSP Entry', ENTRY_NUMBERS + idLength + 2);
    const { at } = p;
    p.need(ENTRY_NUMBERS + idLength + 2);
    p.set(f.sequence, p.u32(2 + idLength + 2), at + 2 + idLength + 2, 4);
    p.take(f.life);
    const id = takeSystem(p, f.entry, idLength, 2);
    p.skip(4);
    p.take(f.checksum);
    p.close(outer);
    p.label(`LSP Entry: ${id}`);
  }
  return true;
}
