/** What SMPP's commands are made of, 5.0 §4.1 to §4.6: parameters one after another. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeZeroEnded } from '../../zero-ended.ts';
import { CENTRE, messageText, takeCoding } from './coding.ts';
import { SMPP_FIELDS as f } from './fields.ts';
import { takeTime } from './times.ts';

/** What parameters say of the message that comes with them or in an optional one. */
export interface Message {
  coding: number;
  hasHeader: boolean;
  /** The short message, to be read again for its header. */
  content: Cursor | undefined;
}

type Part = (p: Cursor, message: Message) => void;

const HAS_HEADER = 0x40, ADDRESS = 1, LIST = 2;
const KEPT = 'SMSC default validity period', NOW = 'Immediate delivery';

/** A text and its zero; without any characters the parameter is not there. `unsaid` is what that means. */
const words = (field: Field<string>, unsaid = ''): Part => p => {
  if (unsaid === '' && p.u8() === 0) p.skip(1);
  else if (p.u8() === 0) p.takeAs(field, unsaid, 1);
  else takeZeroEnded(p, field);
};
const number = (field: Field<number>): Part => p => void p.take(field);
const address = (type: Field<number>, plan: Field<number>, digits: Field<string>): readonly Part[] => [number(type), number(plan), words(digits)];
const ORIGIN = address(f.source_addr_ton, f.source_addr_npi, f.source_addr), TARGET = address(f.dest_addr_ton, f.dest_addr_npi, f.destination_addr);
const SERVICE = words(f.service_type, '(Default)'), IDENTIFIER = words(f.message_id);

const times = (schedule: string, validity: string): readonly Part[] => [
  p => takeTime(p, { moment: f.schedule_delivery_time, span: f.schedule_delivery_time_r }, schedule),
  p => takeTime(p, { moment: f.validity_period, span: f.validity_period_r }, validity),
];

const messageMode: Part = (p, message) => {
  message.hasHeader = (p.u8() & HAS_HEADER) !== 0;
  p.show(f['esm.submit.msg_mode']);
  p.show(f['esm.submit.msg_type']);
  p.take(f['esm.submit.features']);
};
const delivery: Part = p => {
  p.show(f['regdel.receipt']);
  p.show(f['regdel.acks']);
  p.take(f['regdel.notif']);
};
const coding: Part = (p, message) => void (message.coding = takeCoding(p));

const shortMessage: Part = (p, message) => {
  const length = p.take(f.sm_length);
  if (length === 0) return;
  p.show(f.message, length);
  message.content = p.within(length);
  showText(message.content, message);
};

/** The text of a message, without the header before it. That of a message centre's own alphabet is a guess: GSM's, in most. */
export function showText(p: Cursor, { coding, hasHeader }: Message): void {
  const header = hasHeader && p.more ? Math.min(p.remaining, 1 + p.u8()) : 0, length = p.remaining - header;
  if (length === 0 || !p.wants(f.message_text)) return;
  const value = messageText(p.peekBytes(length, header), coding);
  if (value === undefined) return;
  if (coding === CENTRE) p.generate(f.message_text, value, p.at + header, length);
  else p.set(f.message_text, value, p.at + header, length);
}

/** §4.2.2.1: addresses and names of lists. */
const destinations: Part = (p, message) => {
  let left = p.u8();
  p.skip(1);
  const outer = p.open(f.dlist);
  for (; left > 0; left--) {
    const kind = p.u8();
    p.skip(1);
    if (kind === ADDRESS) readParts(p, TARGET, message);
    else if (kind === LIST) words(f.dl_name)(p, message);
    else p.malformed(`a destination of kind ${kind}`);
  }
  p.close(outer);
};

/** §4.2.2.2 */
const failures: Part = (p, message) => {
  let left = p.u8();
  p.skip(1);
  const outer = p.open(f.dlist_resp);
  for (; left > 0; left--) {
    readParts(p, TARGET, message);
    p.take(f.error_status_code);
  }
  p.close(outer);
};

const finalDate: Part = p => {
  if (p.u8() === 0) p.skip(1);
  else takeTime(p, { moment: f.final_date, span: f.final_date_r }, '');
};

const BIND: readonly Part[] = [
  words(f.system_id), words(f.password), words(f.system_type), number(f.interface_version), ...address(f.addr_ton, f.addr_npi, f.address_range),
];
const PLAN: readonly Part[] = [number(f.protocol_id), number(f.priority_flag), ...times(NOW, KEPT), delivery, number(f.replace_if_present_flag)];
const CONTENT: readonly Part[] = [coding, number(f.sm_default_msg_id), shortMessage];
const SEND: readonly Part[] = [SERVICE, ...ORIGIN, ...TARGET, messageMode, ...PLAN, ...CONTENT];

/** By command; those that are not here have no mandatory parameters. */
const PARTS: Readonly<Record<number, readonly Part[]>> = {
  1: BIND, 2: BIND, 9: BIND, 0x0b: [words(f.system_id), words(f.password)], 3: [IDENTIFIER, ...ORIGIN], 4: SEND, 5: SEND,
  7: [
    IDENTIFIER, ...ORIGIN, ...times('Keep initial delivery time setting', 'Keep initial validity period setting'), delivery,
    number(f.sm_default_msg_id), shortMessage,
  ],
  8: [SERVICE, IDENTIFIER, ...ORIGIN, ...TARGET],
  0x21: [SERVICE, ...ORIGIN, destinations, messageMode, ...PLAN, ...CONTENT],
  0x102: [...ORIGIN, ...address(f.esme_addr_ton, f.esme_addr_npi, f.esme_addr)],
  0x103: [SERVICE, ...ORIGIN, ...TARGET, messageMode, delivery, coding],
  0x111: [
    SERVICE, ...ORIGIN, IDENTIFIER, number(f.priority_flag), ...times(NOW, KEPT), number(f.replace_if_present_flag), coding,
    number(f.sm_default_msg_id),
  ],
  0x112: [IDENTIFIER, ...ORIGIN], 0x113: [SERVICE, IDENTIFIER, ...ORIGIN],
};
const SYSTEM: readonly Part[] = [words(f.system_id)], HANDLE: readonly Part[] = [IDENTIFIER];
/** Of responses, by the command they answer. */
const ANSWER_PARTS: Readonly<Record<number, readonly Part[]>> = {
  1: SYSTEM, 2: SYSTEM, 9: SYSTEM, 3: [IDENTIFIER, finalDate, number(f.message_state), number(f.error_code)],
  4: HANDLE, 5: HANDLE, 0x21: [IDENTIFIER, failures], 0x103: HANDLE, 0x111: HANDLE, 0x112: HANDLE,
};

function readParts(p: Cursor, parts: readonly Part[], message: Message): void {
  for (const part of parts) part(p, message);
}

/** Reads the mandatory parameters, `request` being the command or the one that is answered. A response that tells an error may have none. */
export function readMessage(p: Cursor, request: number, answers: boolean): Message {
  const message: Message = { coding: CENTRE, hasHeader: false, content: undefined };
  if (!answers || p.more) readParts(p, (answers ? ANSWER_PARTS : PARTS)[request] ?? [], message);
  return message;
}
