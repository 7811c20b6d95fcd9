/** Events by which a Bluetooth controller answers its host and tells what happens (Bluetooth Core 5.2, volume 4, part E, §5.4.4). */
import { hex } from '../../../../bytes/hexadecimal.ts';
import { type Cursor, bits, expert, f64, frameNumber, octets, protocol, u16 } from '../../../../dissect/index.ts';
import { wayOf, wayText } from '../ways.ts';
import { EVENT, GROUPS, LE_EVENT, OPCODE, VENDOR_GROUP, commandName } from './codes.ts';
import { EVENT_PARAMETERS } from './event-fields.ts';
import { ANSWERS, EVENTS, LE_EVENTS } from './event-layouts.ts';
import { showAnswerExchange } from './exchanges.ts';
import { type Layouts, layoutsOf, takeParameters } from './parameters.ts';

const COMMAND_COMPLETE = 0x0e, COMMAND_STATUS = 0x0f, LE_META = 0x3e, VENDOR = 0xff;
const NUMBER = { size: 2, hex: true, little: true } as const;
/** Behind this status a command that went wrong may bring nothing else. */
const SUCCESS = 0;

export const bthciEvent = protocol({
  name: 'bthci_evt',
  title: 'Bluetooth HCI Event',
  short: 'HCI_EVT',
  on: { 'hci_h4.type': [4] },
  fields: {
    opcode: u16('Command Opcode', { hex: true, little: true, values: OPCODE }),
    'opcode.ogf': bits('Opcode Group Field', 0xfc00, { ...NUMBER, values: GROUPS }),
    'opcode.ocf': bits('Opcode Command Field', 0x3ff, NUMBER),
    command_in_frame: frameNumber('Command in frame', { source: 'conversation' }),
    pending_in_frame: frameNumber('Pending in frame', { source: 'conversation' }),
    response_in_frame: frameNumber('Response in frame', { source: 'conversation' }),
    command_response_delta: f64('Command-Response Delta', { source: 'conversation' }),
    command_pending_delta: f64('Command-Pending Delta', { source: 'conversation' }),
    pending_response_delta: f64('Pending-Response Delta', { source: 'conversation' }),
    /** What no table here knows. */
    parameter: octets('Parameter', { own: true }),
    'expert.event.undecoded': expert('Event undecoded', 'note', 'Undecoded'),
    'expert.event.unknown_command': expert('Unknown command', 'warning', 'Protocol'),
    'expert.event.unknown_event': expert('Unknown event', 'warning', 'Protocol'),
    ...EVENT_PARAMETERS,
  },
  dissect(p, f) {
    const code = p.take(f.code), name = EVENT(code) ?? hexName(code);
    p.title(() => ` - ${name}`);
    p.info(() => `${wayText(wayOf(p))} ${name}`);
    const part = p.within(p.take(f.param_length));
    if (code === COMMAND_COMPLETE) takeComplete(part);
    else if (code === COMMAND_STATUS) takeStatus(part);
    else if (code === LE_META) takeMeta(part);
    else takeLayout(part, layouts(p, 'events', EVENTS).get(code), code === VENDOR || EVENT(code) !== undefined);
    part.takeRest(f.parameter);
    showAnswerExchange(p, f);
  },
});

const hexName = (number: number): string => `Unknown ${hex(number, 2)}`;
const layouts = (p: Cursor, name: string, table: Readonly<Record<string, string>>): Layouts =>
  p.dissector.registry.shared(`bthci_evt.${name}`, () => layoutsOf(table, EVENT_PARAMETERS));

function takeLayout(p: Cursor, layout: ReturnType<Layouts['get']>, isKnown: boolean): void {
  if (layout !== undefined) takeParameters(p, layout);
  else p.expert(bthciEvent.fields[isKnown ? 'expert.event.undecoded' : 'expert.event.unknown_event']);
}

function takeOpcode(p: Cursor): number {
  const f = bthciEvent.fields;
  const opcode = p.bits(f.opcode, [f['opcode.ogf'], f['opcode.ocf']]);
  // Brackets within brackets are square ones.
  const name = commandName(opcode).replace('(', '[').replace(')', ']');
  p.addInfo(() => ` (${name})`);
  return opcode;
}

/** §7.7.14. */
function takeComplete(p: Cursor): void {
  const f = bthciEvent.fields;
  p.take(f.num_command_packets);
  const opcode = takeOpcode(p);
  const layout = layouts(p, 'answers', ANSWERS).get(opcode);
  if (layout === undefined) {
    if (OPCODE(opcode) === undefined && opcode >>> 10 !== VENDOR_GROUP) p.expert(f['expert.event.unknown_command']);
    else if (OPCODE(opcode) === undefined) p.takeRest(f.ret_params);
    else if (p.more) p.take(f.status);
  } else if (layout.length > 0) {
    // A command that fails need not bring what it would else.
    const failed = p.more && p.u8() !== SUCCESS && p.remaining === 1;
    takeParameters(p, failed ? layout.slice(0, 1) : layout);
  }
}

/** §7.7.15. */
function takeStatus(p: Cursor): void {
  const f = bthciEvent.fields;
  p.take(f.status);
  p.take(f.num_command_packets);
  takeOpcode(p);
}

/** §7.7.65. */
function takeMeta(p: Cursor): void {
  const subevent = p.take(bthciEvent.fields.le_meta_subevent);
  p.addInfo(() => ` (${LE_EVENT(subevent) ?? hexName(subevent)})`);
  takeLayout(p, layouts(p, 'le', LE_EVENTS).get(subevent), LE_EVENT(subevent) !== undefined);
}
