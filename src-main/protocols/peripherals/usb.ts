/** Transfers of the Universal Serial Bus (USB 2.0, USB 3.2) as Linux and Windows capture them: a header of the system's, then what is transferred. */
import { type Cursor, between, byName, frameNumber, octets, protocol, relativeTime, text } from '../../dissect/index.ts';
import { CARRIED_FIELDS, CARRIED_TRANSFER, type CarriedTransfer, takeCarriedPackets } from './usb/carried.ts';
import { DESCRIPTOR_FIELDS, INTERFACE_CLASS } from './usb/descriptors.ts';
import {
  CONTROL, DEVICES, type Header, type Known, LINUX_HEADER, MASS_STORAGE, type Setup, WINDOWS_HEADER, linuxHeader, setupAt, windowsHeader,
} from './usb/devices.ts';
import { HID_FIELDS, isHidRequest, takeHidAnswer, takeHidData, takeHidDescriptor, takeHidDescriptorSetup, takeHidSetup } from './usb/hid.ts';
import { HUB_FIELDS, isHubRequest, takeHubAnswer, takeHubSetup } from './usb/hub.ts';
import { LINUX_FIELDS, LINUX_OTHER_FIELDS, takeLinuxHeader, takeLinuxPackets, takeLinuxRest } from './usb/linux.ts';
import { TRANSFERS } from './usb/names.ts';
import * as setups from './usb/setup.ts';
import { STORAGE_NOTE, type StorageNote, isStorageRequest } from './usb/storage.ts';
import { WINDOWS_FIELDS, takeStage, takeWindowsHeader, takeWindowsPackets } from './usb/windows.ts';

const LINUX = 189, LINUX_MAPPED = 220, WINDOWS = 249;
const ISOCHRONOUS = 0, INFORMATION = 0xfe;
const HUB = 9, HID = 3;
const UNKNOWN_CLASS = 0xffff;
const SETUP_STAGE = 0, STATUS_STAGE = 2;
const HID_DESCRIPTORS = 0x21;

export const usb = protocol({
  name: 'usb',
  title: 'USB URB',
  on: { wtap_encap: [LINUX, LINUX_MAPPED, WINDOWS] },
  fields: {
    src: text('Source', { also: 'usb.addr' }),
    dst: text('Destination', { also: 'usb.addr' }),
    addr: text('Source or Destination'),
    request_in: frameNumber('Request in', { source: 'conversation' }),
    response_in: frameNumber('Response in', { source: 'conversation' }),
    time: relativeTime('Time from request', { source: 'conversation' }),
    capdata: octets('Leftover Capture Data'),
    ...byName([
      ...Object.values(LINUX_FIELDS), ...LINUX_OTHER_FIELDS, ...Object.values(WINDOWS_FIELDS), ...DESCRIPTOR_FIELDS, ...setups.SETUP_FIELDS,
      setups.ADDRESS_FIELD, ...HUB_FIELDS, ...HID_FIELDS, ...CARRIED_FIELDS,
    ]),
  },
  dissect(p) {
    const carried = p.packet.notes.get(CARRIED_TRANSFER) as CarriedTransfer | undefined;
    if (carried !== undefined) takeCarried(p, carried);
    else if (p.packet.record.linkType === WINDOWS) takeWindows(p);
    else takeLinux(p, p.packet.record.linkType !== LINUX);
  },
});

/** What is known of the transfer: of other packets, or of this one alone. */
function knownOf(p: Cursor): Known | undefined {
  return p.packet.quoted ? undefined : p.packet.around?.conversation(DEVICES)?.known.get(p.packet.record.number);
}

/** Who talks to whom: a device is called by its bus, its address and the endpoint. */
function showEnds(p: Cursor, header: Header): void {
  const f = usb.fields;
  const device = `${header.bus}.${header.device}.${header.endpoint & 0x0f}`;
  const [source, destination] = header.isRequest ? ['host', device] : [device, 'host'];
  p.columns.setAddressTexts(source, destination);
  p.generate(f.src, source);
  p.generate(f.dst, destination);
}

function sayTransfer(p: Cursor, header: Header): void {
  p.info(`${TRANSFERS[header.transfer] ?? 'URB type unknown'} ${(header.endpoint & 0x80) !== 0 ? 'in' : 'out'}`);
}

/** What another protocol carries begins with its setup packet, or data. */
function takeCarried(p: Cursor, { header, known, packets }: CarriedTransfer): void {
  p.unlisted();
  showEnds(p, header);
  showExchange(p, known);
  p.headerEnd = p.at;
  if (header.transfer !== CONTROL && (packets > 0 || known?.interface !== undefined)) showClass(p, known);
  if (header.setup !== undefined) takeRequest(p, known, header.setup, p.at);
  else if (header.transfer === CONTROL) takeAnswer(p, known);
  else if (packets > 0) takeCarriedPackets(p, packets, !header.isRequest, usb.self);
  else takeTransfer(p, known, header.isRequest);
}

function showExchange(p: Cursor, known: Known | undefined): void {
  const transfer = known?.transfer;
  if (transfer === undefined) return;
  const f = usb.fields;
  const { record } = p.packet;
  if (transfer.frame !== record.number) {
    p.generate(f.request_in, transfer.frame);
    p.generate(f.time, between(transfer.time, record));
  } else if (transfer.response > 0) {
    p.generate(f.response_in, transfer.response);
  }
}

/** Of the interface that the transfer is for. */
function showClass(p: Cursor, known: Known | undefined): void {
  const number = known?.interface?.class;
  p.generate(INTERFACE_CLASS, number ?? UNKNOWN_CLASS & 0xff);
  if (number === undefined) p.label('bInterfaceClass: Unknown (0xffff)');
}

function takeLinux(p: Cursor, isLong: boolean): void {
  const f = LINUX_FIELDS;
  p.need(LINUX_HEADER);
  const header = linuxHeader(p.bytes.subarray(p.at, p.end));
  showEnds(p, header);
  sayTransfer(p, header);
  const { hasSetup, transfer } = takeLinuxHeader(p);
  const known = knownOf(p);
  showExchange(p, known);
  const setupStart = p.at;
  const isControl = transfer === CONTROL;
  if (!isControl) showClass(p, known);
  let packets = 0;
  if (transfer === ISOCHRONOUS && isLong) {
    p.take(f.errors);
    p.take(f.descriptors);
  } else {
    if (!hasSetup) p.show(f.unused, 8);
    p.skip(8);
  }
  if (isLong) packets = takeLinuxRest(p);
  if (transfer === ISOCHRONOUS && packets > 0) {
    takeLinuxPackets(p, packets, usb.self);
    p.headerEnd = p.at;
    if (p.more) p.skip(p.available);
    return;
  }
  p.headerEnd = p.at;
  if (isControl && hasSetup) takeRequest(p, known, setupAt(p.bytes, setupStart), setupStart);
  else if (isControl) takeAnswer(p, known);
  else takeTransfer(p, known, header.isRequest);
}

function takeWindows(p: Cursor): void {
  p.need(WINDOWS_HEADER);
  const header = windowsHeader(p.bytes.subarray(p.at, p.end));
  showEnds(p, header);
  sayTransfer(p, header);
  const { length, transfer, isRequest, functionName } = takeWindowsHeader(p);
  const known = knownOf(p);
  showExchange(p, known);
  const rest = p.within(Math.max(0, Math.min(length - WINDOWS_HEADER, p.remaining)));
  let stage = -1;
  if (transfer === CONTROL && rest.more) stage = takeStage(rest);
  else if (transfer === ISOCHRONOUS && rest.more) takeWindowsPackets(rest, usb.self, isRequest === ((header.endpoint & 0x80) !== 0));
  else if (transfer === INFORMATION) p.info(functionName);
  p.headerEnd = p.at;
  if (stage === SETUP_STAGE && isRequest) {
    p.need(setups.SETUP);
    takeRequest(p, known, setupAt(p.bytes, p.at), p.at);
  } else if (transfer === CONTROL) {
    if (stage !== STATUS_STAGE) takeAnswer(p, known);
  } else {
    if (transfer !== ISOCHRONOUS && transfer !== INFORMATION) showClass(p, known);
    takeTransfer(p, known, isRequest);
  }
}

/** A setup packet at `at`, and what is sent with it from where the cursor is. */
function takeRequest(p: Cursor, known: Known | undefined, setup: Setup, at: number): void {
  const kind = setups.kindOf(setup);
  const asksHid = asksForHid(setup, known);
  if (kind !== setups.STANDARD || asksHid) showClass(p, known);
  const data = at + setups.SETUP > p.at ? at + setups.SETUP : p.at;
  p.at = at;
  setups.takeSetup(p, (part, its) => {
    if (asksHid) takeHidDescriptorSetup(part, its);
    else if (kind === setups.STANDARD) setups.takeStandardSetup(part, its);
    else if (kind === setups.CLASS) takeClassSetup(part, known, its);
    else setups.takeOtherSetup(part);
  });
  p.at = data;
  p.headerEnd = Math.max(p.headerEnd, p.at);
  if (p.more) setups.takeFragment(p);
}

/** Device Class Definition for HID 1.11 §7.1: an interface of this class is asked for descriptors that only this class has. */
function asksForHid(setup: Setup, known: Known | undefined): boolean {
  return setups.kindOf(setup) === setups.STANDARD && setups.recipientOf(setup) === setups.TO_INTERFACE && setup.request === setups.GET_DESCRIPTOR
    && setup.value >>> 8 >= HID_DESCRIPTORS && known?.interface?.class === HID;
}

/** Which class a request is of, by whom it is for. */
function classOf(known: Known | undefined, setup: Setup): number {
  const recipient = setups.recipientOf(setup);
  if (recipient === setups.TO_INTERFACE) return known?.interface?.class ?? UNKNOWN_CLASS;
  return recipient === setups.TO_DEVICE || recipient === setups.TO_OTHER ? HUB : UNKNOWN_CLASS;
}

function takeClassSetup(p: Cursor, known: Known | undefined, setup: Setup): void {
  const its = classOf(known, setup);
  if (its === HUB && isHubRequest(setup)) {
    takeHubSetup(p, setup);
  } else if (its === HID && isHidRequest(setup)) {
    takeHidSetup(p, setup);
  } else if (its === MASS_STORAGE && isStorageRequest(setup)) {
    note(p, { isRequest: true, setup, command: undefined });
    p.call('usbms');
  } else {
    setups.takeOtherSetup(p);
  }
}

const note = (p: Cursor, storage: StorageNote): void => void p.packet.notes.set(STORAGE_NOTE, storage);

/** What answers a setup packet. */
function takeAnswer(p: Cursor, known: Known | undefined): void {
  const setup = known?.transfer?.setup;
  if (setup === undefined || known?.transfer?.frame === p.packet.record.number) {
    leaveRest(p);
    return;
  }
  const kind = setups.kindOf(setup);
  if (asksForHid(setup, known)) {
    showClass(p, known);
    takeHidDescriptor(p, setup);
    leaveRest(p);
    return;
  }
  if (kind !== setups.STANDARD) showClass(p, known);
  const its = kind === setups.CLASS ? classOf(known, setup) : UNKNOWN_CLASS;
  if (its === MASS_STORAGE && isStorageRequest(setup)) {
    note(p, { isRequest: false, setup, command: undefined });
    p.call('usbms');
    return;
  }
  p.beside(() => {
    if (kind === setups.STANDARD) setups.takeStandardAnswer(p, setup);
    else if (its === HUB && isHubRequest(setup)) takeHubAnswer(p, setup);
    else if (its === HID && isHidRequest(setup)) takeHidAnswer(p, setup);
    else setups.takeOtherAnswer(p);
  });
}

/** Bulk and interrupt transfers, by the class of their interface. */
function takeTransfer(p: Cursor, known: Known | undefined, isRequest: boolean): void {
  if (!p.more) return;
  const its = known?.interface?.class;
  if (its === MASS_STORAGE) {
    note(p, { isRequest, setup: undefined, command: known?.command });
    p.call('usbms');
  } else if (its === HID) {
    takeHidData(p);
  } else {
    leaveRest(p);
  }
}

function leaveRest(p: Cursor): void {
  p.beside(() => p.takeRest(usb.fields.capdata));
}
