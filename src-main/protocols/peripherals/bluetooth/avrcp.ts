/** Audio/Video Remote Control Profile 1.6 of Bluetooth: what a headset or a car asks of a player, by AV/C's commands (§6) and by browsing (§6.10). */
import { type Cursor, between, byName, nameOf, protocol } from '../../../dissect/index.ts';
import { exchangeOf } from '../../exchanges.ts';
import { ouiText } from '../../link/wlan/elements/organizations.ts';
import { takeBrowsing } from './avrcp/browsing.ts';
import { EXCHANGES, PARTS, type Asked } from './avrcp/exchanges.ts';
import { FEATURE_FIELDS } from './avrcp/features.ts';
import { CTYPE, FIELDS, OPCODE, PDU_ID } from './avrcp/fields.ts';
import { takeParameters } from './avrcp/parameters.ts';
import { CHANNEL } from './l2cap/channels.ts';
import { wayOf, wayText } from './ways.ts';

const BROWSING = 27;
const VENDOR = 0x00, UNIT = 0x30, SUBUNIT = 0x31, PASS_THROUGH = 0x7c;
const BLUETOOTH = 0x001958;
const FIRST_RESPONSE = 8, REJECTED = 10;
const CONTROL = 0;
const SINGLE = 0, END = 3;
const PARTS_WORDS: Readonly<Record<number, string>> = { 1: ' [start]', 2: ' [continue]', 3: ' [end]' };
const CONTINUING = [0x40, 0x41];
/** Bytes that name a group of what plays: who defines it, and what to do. */
const GROUP = 5;
/** §4.1.2: a target answers commands to control within 200 ms, and others within a second. */
const CONTROL_LIMIT = 200, OTHER_LIMIT = 1000;

export const btavrcp = protocol({
  name: 'btavrcp',
  title: 'Bluetooth AVRCP Profile',
  short: 'AVRCP',
  called: 'BT AVRCP',
  on: { 'bluetooth.uuid': [0x110c, 0x110e, 0x110f] },
  fields: { ...FIELDS, ...byName(FEATURE_FIELDS) },
  dissect(p, f) {
    const way = wayText(wayOf(p)), isBrowsing = (p.packet.notes.get(CHANNEL) as { readonly psm?: number } | undefined)?.psm === BROWSING;
    p.info(`${way} `);
    if (isBrowsing) takeBrowsing(p);
    else takeControl(p);
    if (!p.more) return;
    p.close(p.open(f.data, p.remaining));
    p.expertUnder(f.unexpected_data);
    p.skip(p.remaining);
  },
});
const f = btavrcp.fields;

/** AV/C §8.1: command or response, to which of a unit's parts, and what about. */
function takeControl(p: Cursor): void {
  p.show(f.reserved);
  const kind = p.take(f.ctype), answers = kind >= FIRST_RESPONSE;
  p.show(f.subunit_type);
  p.take(f.subunit_id);
  const code = p.take(f.opcode);
  p.addInfo(() => `${nameOf(OPCODE, code) ?? 'Unknown Opcode'}: ${CTYPE[kind]}`);
  if (code === UNIT) takeUnit(p, answers);
  else if (code === SUBUNIT) takeSubunit(p, answers);
  else if (code === PASS_THROUGH) takePassThrough(p, answers);
  else if (code === VENDOR) takeVendor(p, kind);
  showExchange(p, kind);
}

function company(p: Cursor, field = f['passthrough.company_id']): number {
  const oui = p.take(field);
  p.label(() => `Company ID: ${ouiText(oui)}`);
  return oui;
}

function takeUnit(p: Cursor, answers: boolean): void {
  if (!answers) {
    unspecified(p);
    return;
  }
  p.take(f['unit.unknown']);
  p.show(f['unit.type']);
  p.take(f['unit.id']);
  company(p);
}

/** Bytes that have no meaning of their own, as those of a part. */
function unspecified(p: Cursor, length = p.remaining): void {
  if (!p.more) return;
  const size = Math.min(length, p.remaining);
  p.close(p.open(f.data, size));
  p.skip(size);
}

function takeSubunit(p: Cursor, answers: boolean): void {
  p.show(f['subunit.page']);
  p.take(f['subunit.extension_code']);
  if (answers) {
    p.show(f.subunit_type);
    p.take(f.subunit_id);
  }
  unspecified(p);
}

/** §4.7: a button of a panel, pressed or released. */
function takePassThrough(p: Cursor, answers: boolean): void {
  const state = p.show(f['passthrough.state']), operation = p.take(f['passthrough.operation']);
  const length = p.take(f['passthrough.length']);
  const name = nameOf(f['passthrough.operation'].options.values, operation) ?? 'Unknown opcode';
  p.addInfo(` - ${name} (${state === 0 ? 'Pushed' : 'Released'})`);
  if (length === GROUP && p.remaining >= GROUP && (answers || p.u24() === BLUETOOTH)) {
    company(p);
    p.take(f['passthrough.vendor_unique_id']);
  }
}

/** §6.3.1: the Bluetooth SIG's own commands, whole or in parts. */
function takeVendor(p: Cursor, kind: number): void {
  const oui = company(p, f.company_id);
  if (oui !== BLUETOOTH) {
    p.addInfo(' - Unknown PDU ID');
    return;
  }
  const pdu = p.take(f.pdu_id), name = PDU_ID[pdu];
  p.show(f.rfa);
  const packet = p.take(f.packet_type), length = p.take(f.length);
  p.addInfo(` - ${name ?? 'Unknown PDU ID'}`);
  if (name === undefined) {
    p.skip(Math.min(length, p.available));
    return;
  }
  p.addInfo(PARTS_WORDS[packet] ?? '');
  const answers = kind >= FIRST_RESPONSE;
  if (kind === REJECTED) {
    const status = p.take(f.status);
    p.addInfo(` - Status: ${nameOf(f.status.options.values, status) ?? 'Unknown'}`);
    return;
  }
  if (CONTINUING.includes(pdu)) {
    if (!answers) {
      const continued = p.take(f.pdu_id);
      p.addInfo(` - ${PDU_ID[continued] ?? 'Unknown PDU ID'}`);
    }
    return;
  }
  if (packet === SINGLE) {
    takeParameters(p, pdu, answers);
    return;
  }
  const whole = packet === END ? p.packet.around?.conversation(PARTS)?.whole.get(p.packet.record.number) : undefined;
  if (whole === undefined) {
    unspecified(p, length);
    return;
  }
  p.skip(Math.min(length, p.remaining));
  const over = p.over('Reassembled AVRCP', whole);
  over.close(over.open(f.reassembled, whole.length));
  takeParameters(over, pdu, answers);
}

function showExchange(p: Cursor, kind: number): void {
  const exchange = exchangeOf<Asked>(p, EXCHANGES);
  if (exchange === undefined) return;
  const own = p.packet.record.number, isRequest = exchange.request === own;
  if (isRequest && exchange.response === 0) {
    p.expert(f.no_response);
    return;
  }
  const asked = exchange.about?.kind ?? kind, limit = asked === CONTROL ? CONTROL_LIMIT : OTHER_LIMIT;
  const answered = p.packet.around?.timeOf(isRequest ? exchange.response : own);
  if (answered !== undefined) {
    const { seconds, nanoseconds } = between(exchange.time, answered), took = seconds * 1000 + Math.floor(nanoseconds / 1_000_000);
    p.generate(f.response_time, took);
    p.label(`[Response Time: ${took}/${limit}ms${took > limit ? '; TIME EXCEEDED' : ''}]`);
  }
  if (isRequest) p.generate(f.response_in_frame, exchange.response);
  else p.generate(f.command_in_frame, exchange.request);
}
