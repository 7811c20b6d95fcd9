/** Browsing of AVRCP's second channel: a command's number, a length, and parameters (AVRCP 1.6 §6.10, §6.11, §6.15). */
import { hex } from '../../../../bytes/hexadecimal.ts';
import type { Cursor } from '../../../../dissect/index.ts';
import { FIELDS as f, PDU_ID } from './fields.ts';
import { takeAttributeEntries, takeAttributeList, takeItem, takeText, times, uidText, valueName } from './items.ts';

const OK = 4;
const GENERAL_REJECT = 0xa0;
/** AVCTP's bit for responses, in the byte before the profile's number. */
const AVCTP_HEADER = 3, RESPONSE = 0x02;
const NO_ATTRIBUTES = 255;

/** Whether it is a command or a response is told by AVCTP's header, which stands right before it. */
export function takeBrowsing(p: Cursor): void {
  const pdu = p.u8(), answers = (p.bytes[p.at - AVCTP_HEADER] & RESPONSE) !== 0;
  p.take(f.pdu_id);
  p.take(f.length);
  const name = PDU_ID[pdu] ?? 'Unknown opcode';
  if (!answers) {
    p.addInfo(`Browsing: Command - ${name}`);
    COMMANDS[pdu]?.(p);
    return;
  }
  const status = p.take(f.status);
  p.addInfo(() => `Browsing: ${valueName(f.status, status)} - ${name}`);
  if (status === OK && pdu !== GENERAL_REJECT) RESPONSES[pdu]?.(p);
}

type Reader = (p: Cursor) => void;

const COMMANDS: Readonly<Record<number, Reader>> = {
  0x70(p) {
    const player = p.take(f.player_id);
    p.addInfo(` - Player ID: ${player}`);
  },
  0x71(p) {
    const scope = p.take(f.scope), first = p.take(f.start_item), last = p.take(f.end_item);
    p.addInfo(() => ` - Scope: ${valueName(f.scope, scope)}, StartItem: ${hex(first, 4)}, EndItem: ${hex(last, 4)}`);
    const count = p.take(f.attribute_count);
    if (count !== NO_ATTRIBUTES) takeAttributeList(p, count);
  },
  0x72(p) {
    const counter = p.take(f.uid_counter), direction = p.take(f.direction), uid = p.take(f.uid);
    p.addInfo(() => ` - Direction: ${valueName(f.direction, direction)}, Uid: ${uidText(uid)}, UidCounter: ${hex(counter, 4)}`);
  },
  0x73(p) {
    const scope = p.take(f.scope), uid = p.take(f.uid), counter = p.take(f.uid_counter);
    p.addInfo(() => ` - Scope: ${valueName(f.scope, scope)}, Uid: ${uidText(uid)}, UidCounter: ${hex(counter, 4)}`);
    takeAttributeList(p, p.take(f.number_of_attributes));
  },
  0x80(p) {
    p.take(f.character_set);
    const length = p.take(f.search_length), searched = p.within(length);
    p.close(searched.open(f.search, length));
  },
};

const RESPONSES: Readonly<Record<number, Reader>> = {
  0x70(p) {
    p.take(f.uid_counter);
    p.take(f.number_of_items);
    p.take(f.character_set);
    const depth = p.take(f.folder_depth), outer = p.open(f.current_path), node = p.lastNode;
    let path = '/';
    times(depth, () => {
      path += `${takeText(p, f.folder_name_length, f.folder_name)}/`;
    });
    p.close(outer);
    p.labelNode(node, `Current Path: ${path}`);
    p.addInfo(` - Current Path: ${path}`);
  },
  0x71(p) {
    const counter = p.take(f.uid_counter);
    // §6.10.4.2.2: how many there are is a number of two bytes here.
    const count = p.u16();
    p.set(f.number_of_items, count, p.offset, 2);
    p.skip(2);
    p.addInfo(() => ` - UidCounter: ${hex(counter, 4)}, NumberOfItems: ${count}`);
    times(count, () => takeItem(p));
  },
  0x72(p) {
    const count = p.take(f.number_of_items);
    p.addInfo(` - NumberOfItems: ${count}`);
  },
  0x73: p => takeAttributeEntries(p, p.take(f.number_of_attributes)),
  0x80(p) {
    p.take(f.uid_counter);
    p.take(f.number_of_items);
  },
};
