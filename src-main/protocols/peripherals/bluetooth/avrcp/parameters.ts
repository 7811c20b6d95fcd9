/** Parameters of AVRCP's commands and of their responses (AVRCP 1.6 §6.4 to §6.9, §6.13). */
import { hex } from '../../../../bytes/hexadecimal.ts';
import type { Cursor } from '../../../../dissect/index.ts';
import { ouiText } from '../../../link/wlan/elements/organizations.ts';
import { FIELDS as f } from './fields.ts';
import { identifierText, takeAttributeEntries, takeAttributeList, takeSettings, takeText, times, uidText, valueName } from './items.ts';

const COMPANIES = 2;
const UNKNOWN_TIME = 0xffff_ffff;

/** `answers` tells a response from a command. */
export function takeParameters(p: Cursor, pdu: number, answers: boolean): void {
  const readers = READERS[pdu];
  if (readers !== undefined) readers[answers ? 1 : 0]?.(p);
}

type Reader = (p: Cursor) => void;
const nothing: Reader = () => undefined;

function takeStatus(p: Cursor): void {
  const status = p.take(f.status);
  p.addInfo(() => ` - Status: ${valueName(f.status, status)}`);
}

function takeVolume(p: Cursor): void {
  p.show(f.absoluter_volume_rfa);
  const volume = p.take(f.volume), share = Math.floor(volume * 100 / 127);
  p.addLabel(` (${share}%)`);
  p.addInfo(` - Volume: ${share}%`);
}

function takeCapability(p: Cursor): number {
  const capability = p.take(f.capability);
  p.addInfo(() => `(${valueName(f.capability, capability)})`);
  return capability;
}

function takeCompany(p: Cursor): void {
  const oui = p.take(f.company_id);
  p.label(() => `Company ID: ${ouiText(oui)}`);
}

/** §6.4.1. */
function takeCapabilities(p: Cursor): void {
  const capability = takeCapability(p), count = p.take(f['capability.count']);
  p.addInfo(` - Count: ${count}`);
  times(count, () => (capability === COMPANIES ? takeCompany(p) : p.take(f['notification.event_id'])));
}

function takeWhere(p: Cursor): void {
  const scope = p.take(f.scope), uid = p.take(f.uid), counter = p.take(f.uid_counter);
  p.addInfo(() => ` - Scope: ${valueName(f.scope, scope)}, Uid: ${uidText(uid)}, UidCounter: ${hex(counter, 4)}`);
}

function takePlayStatus(p: Cursor): number {
  return p.take(f.play_status);
}

const millisecondsText = (time: number): string => (time === UNKNOWN_TIME ? 'not selected' : `${time}ms`);

function takeBattery(p: Cursor): void {
  const battery = p.take(f.battery_status);
  p.addInfo(() => ` - Battery: ${valueName(f.battery_status, battery)}`);
}

function takeEvent(p: Cursor): number {
  const event = p.take(f['notification.event_id']);
  p.addInfo(() => ` - ${valueName(f['notification.event_id'], event)}`);
  return event;
}

/** What happened, by the event (§6.7.2). */
const EVENTS: Readonly<Record<number, Reader>> = {
  1(p) {
    const status = takePlayStatus(p);
    p.addInfo(() => ` - PlayStatus: ${valueName(f.play_status, status)}`);
  },
  2(p) {
    const uid = p.take(f.identifier);
    const told = identifierText(uid, 'SELECTED');
    p.label(() => `Identifier: ${told}`);
    p.addInfo(` - ${told}`);
  },
  5(p) {
    const position = p.take(f.song_position);
    p.addInfo(() => ` - SongPosition: ${millisecondsText(position)}`);
  },
  6: takeBattery,
  7(p) {
    const status = p.take(f.system_status);
    p.addInfo(() => ` - SystemStatus: ${valueName(f.system_status, status)}`);
  },
  8: takeSettings,
  11(p) {
    const player = p.take(f.player_id), counter = p.take(f.uid_counter);
    p.addInfo(() => ` - PlayerID: ${player}, UidCounter: ${hex(counter, 4)}`);
  },
  12(p) {
    const counter = p.take(f.uid_counter);
    p.addInfo(() => ` - UidCounter: ${hex(counter, 4)}`);
  },
  13: takeVolume,
};

/** Texts of a setting or of its values, each with its character set and a length of one byte (§6.5.6, §6.5.7). */
const takeTexts = (takeWhat: (p: Cursor) => unknown): Reader => (p) => {
  times(p.take(f.number_of_settings), () => {
    takeWhat(p);
    p.take(f.character_set);
    takeText(p, f['attribute_name.length'], f.attribute_name);
  });
};

/** By the command: how it is read, and what answers it. */
const READERS: Readonly<Record<number, readonly [command: Reader, response: Reader]>> = {
  0x10: [takeCapability, takeCapabilities],
  0x11: [nothing, p => times(p.take(f.number_of_settings), () => p.take(f['settings.attribute']))],
  0x12: [p => p.take(f['settings.attribute']), p => times(p.take(f.number_of_settings), () => p.take(f['settings.value']))],
  0x13: [p => times(p.take(f.number_of_settings), () => p.take(f['settings.attribute'])), takeSettings],
  0x14: [takeSettings, nothing],
  0x15: [p => times(p.take(f.number_of_settings), () => p.take(f['settings.attribute'])), takeTexts(p => p.take(f['settings.attribute']))],
  0x16: [(p) => {
    p.take(f['settings.attribute']);
    times(p.take(f.number_of_settings), () => p.take(f['settings.value']));
  }, takeTexts(p => p.take(f['settings.value']))],
  0x17: [p => times(p.take(f.number_of_character_set), () => p.take(f.character_set)), nothing],
  0x18: [takeBattery, nothing],
  0x20: [(p) => {
    const uid = p.take(f.identifier);
    p.addInfo(() => ` - ${identifierText(uid, 'PLAYING')}`);
    takeAttributeList(p, p.take(f.number_of_attributes));
  }, p => takeAttributeEntries(p, p.take(f.number_of_attributes))],
  0x30: [nothing, (p) => {
    const length = p.take(f.song_length), position = p.take(f.song_position), status = takePlayStatus(p);
    p.addInfo(() => ` PlayStatus: ${valueName(f.play_status, status)}, SongPosition: ${millisecondsText(position)}, `
      + `SongLength: ${millisecondsText(length)}`);
  }],
  0x31: [(p) => {
    takeEvent(p);
    p.take(f['notification.interval']);
  }, p => EVENTS[takeEvent(p)]?.(p)],
  0x50: [takeVolume, takeVolume],
  0x60: [(p) => {
    const player = p.take(f.player_id);
    p.addInfo(` - Player ID: ${player}`);
  }, takeStatus],
  0x74: [takeWhere, takeStatus],
  0x90: [takeWhere, takeStatus],
};
