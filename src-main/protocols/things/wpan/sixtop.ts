/** The 6top protocol in an element of the IETF: requests for cells of a neighbor's schedule, and what it answers (RFC 8480 §3). */
import { hex } from '../../../bytes/hexadecimal.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { COMMANDS, RETURN_CODES, SIXTOP_FIELDS as f, TYPES } from './sixtop-fields.ts';

/** RFC 8480 §4.1 and IANA's "IEEE Std 802.15.4 IETF IE Subtype IDs". */
export const SIXTOP = 201;
const REQUEST = 0;
const CELL = 4, COUNT = 2;

/** Gives what the Info column says. */
export function takeSixtop(p: Cursor): string {
  const outer = p.open(f['6top'], p.remaining);
  p.show(f['6top_version']);
  const type = p.show(f['6top_type']), typeName = TYPES[type] ?? 'Unknown';
  p.take(f['6top_flags_reserved']);
  const code = p.take(f['6top_code']), name = type === REQUEST ? COMMANDS[code] : RETURN_CODES[code];
  p.label(`Code: ${hex(code, 2)} (${name ?? 'Unknown'})`);
  if (typeName === 'Unknown') p.expertUnder(f['6top_unsupported_type']);
  else if (name === undefined) p.expertUnder(type === REQUEST ? f['6top_unsupported_command'] : f['6top_unsupported_code']);
  p.take(f['6top_sfid']);
  p.take(f['6top_seqnum']);
  if (type === REQUEST) takeRequest(p, code);
  else if (p.remaining === COUNT) p.take(f['6top_total_num_cells']);
  else takeCells(p, f['6top_cell_list'], Infinity);
  if (p.more) p.takeRest(f['6top_payload']);
  p.close(outer);
  return type === REQUEST ? `6P ${name ?? 'Unknown'} Request` : `6P ${typeName} (${name ?? 'Unknown'})`;
}

/** §3.3, by the command. */
function takeRequest(p: Cursor, command: number): void {
  if (COMMANDS[command] === undefined) return;
  p.take(f['6top_metadata']);
  switch (COMMANDS[command]) {
    case 'ADD':
    case 'DELETE':
      options(p);
      p.take(f['6top_num_cells']);
      takeCells(p, f['6top_cell_list'], Infinity);
      return;
    case 'RELOCATE': {
      options(p);
      const count = p.take(f['6top_num_cells']);
      takeCells(p, f['6top_rel_cell_list'], count);
      takeCells(p, f['6top_cand_cell_list'], Infinity);
      return;
    }
    case 'COUNT':
      options(p);
      return;
    case 'LIST':
      options(p);
      p.take(f['6top_reserved']);
      p.take(f['6top_offset']);
      p.take(f['6top_max_num_cells']);
      return;
    default:
  }
}

function options(p: Cursor): void {
  p.bits(f['6top_cell_options'], [f['6top_cell_option_tx'], f['6top_cell_option_rx'], f['6top_cell_option_shared'], f['6top_cell_option_reserved']]);
}

/** Cells have a slot and a channel each. */
function takeCells(p: Cursor, heading: Field<void>, most: number): void {
  const count = Math.min(most, Math.floor(p.remaining / CELL));
  if (count === 0) return;
  const outer = p.open(heading, count * CELL);
  for (let i = 0; i < count; i++) {
    p.show(f['6top_cell'], CELL);
    const cell = p.under();
    p.take(f['6top_cell_slot_offset']);
    p.take(f['6top_channel_offset']);
    p.close(cell);
  }
  p.close(outer);
}
