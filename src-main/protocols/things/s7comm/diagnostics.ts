/** Entries of an S7 controller's diagnostic buffer: what happened, in which organization block, and when. */
import { type Cursor, bits, flag, none, u16, u32, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { takeShortClock } from './userdata.ts';

const CLASSES: Readonly<Record<number, string>> = {
  1: 'Standard OB events', 2: 'Synchronous errors', 3: 'Asynchronous errors', 4: 'Mode transitions', 5: 'Run-time events',
  6: 'Communication events', 7: 'Events for fail-safe and fault-tolerant systems', 8: 'Standardized diagnostic data on modules',
  9: 'Predefined user events', 10: 'Freely definable events', 11: 'Freely definable events', 12: 'Reserved', 13: 'Reserved', 14: 'Reserved',
  15: 'Events for modules other than CPUs',
};
/** The changes of mode, which are what most entries tell. */
const EVENTS: Readonly<Record<number, string>> = {
  0x4300: 'Backed-up power on', 0x4301: 'Mode transition from STOP to STARTUP', 0x4302: 'Mode transition from STARTUP to RUN',
  0x4303: 'STOP caused by stop switch being activated', 0x4304: 'STOP caused by PG STOP operation or by SFB 20 STOP',
  0x4305: 'HOLD: breakpoint reached', 0x4306: 'HOLD: breakpoint exited', 0x4307: 'Memory reset started by PG operation',
  0x4308: 'Memory reset started by switch setting', 0x4309: 'Memory reset started automatically (power on not backed up)',
  0x430a: 'HOLD exited, transition to STOP', 0x430d: 'STOP caused by other CPU in multicomputing', 0x430e: 'Memory reset executed',
};
const TRUTH = { as: ['True', 'False'] } as const;
/** Bytes of an entry. */
export const ENTRY = 20;

export const DIAGNOSTIC_FIELDS = {
  'cpu.diag_msg': none('CPU diagnostic message'),
  'cpu.diag_msg.eventid': u16('Event ID', { hex: true }),
  'cpu.diag_msg.eventid.class': bits('Event class', 0xf000, { hex: true, values: CLASSES }),
  'cpu.diag_msg.eventid.ident.entleave': flag('Event entering state', 0x0100, { as: ['Event entering', 'Event leaving'] }),
  'cpu.diag_msg.eventid.ident.diagbuf': flag('Entry in diagnostic buffer', 0x0200, TRUTH),
  'cpu.diag_msg.eventid.ident.interr': flag('Internal error', 0x0400, TRUTH),
  'cpu.diag_msg.eventid.ident.exterr': flag('External error', 0x0800, TRUTH),
  'cpu.diag_msg.eventid.nr': bits('Event number', 0x00ff, { hex: true, size: 2 }),
  'cpu.diag_msg.prioclass': u8('Priority class'),
  'cpu.diag_msg.obnumber': u8('OB number'),
  'cpu.diag_msg.datid': u16('DatID', { hex: true }),
  'cpu.diag_msg.info1': u16('INFO1 Additional information 1', { hex: true }),
  'cpu.diag_msg.info2': u32('INFO2 Additional information 2', { hex: true }),
} as const;

const f = DIAGNOSTIC_FIELDS;

/** Reads an entry; `inInfo`: it is all that the message has. */
export function takeEntry(p: Cursor, inInfo: boolean): void {
  const outer = p.open(f['cpu.diag_msg'], ENTRY), node = p.tree.current, event = p.u16();
  const words = EVENTS[event] ?? `Event class: ${CLASSES[event >> 12] ?? 'Unknown'}`, said = EVENTS[event] === undefined ? words : `Event='${words}'`;
  p.labelNode(node, `CPU diagnostic message: ${said}`);
  takeNamedBits(p, f['cpu.diag_msg.eventid'], [
    f['cpu.diag_msg.eventid.class'], f['cpu.diag_msg.eventid.ident.entleave'], f['cpu.diag_msg.eventid.ident.diagbuf'],
    f['cpu.diag_msg.eventid.ident.interr'], f['cpu.diag_msg.eventid.ident.exterr'], f['cpu.diag_msg.eventid.nr'],
  ]);
  for (const field of [f['cpu.diag_msg.prioclass'], f['cpu.diag_msg.obnumber'], f['cpu.diag_msg.datid'], f['cpu.diag_msg.info1']]) p.take(field);
  p.take(f['cpu.diag_msg.info2']);
  takeShortClock(p);
  if (inInfo) p.addInfo(` ${said}`);
  p.close(outer);
}
