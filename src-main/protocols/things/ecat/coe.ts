/** CANopen over EtherCAT: service data objects and what describes them, ETG.1000.6 §5.6; the commands are those of CiA 301 §7.2.4. */
import type { Cursor } from '../../../dissect/index.ts';
import { COE_FIELDS as f } from './coe-fields.ts';
import { takeInformation } from './coe-information.ts';
import type { Take } from './mailbox-text.ts';

const EMERGENCY = 1, REQUEST = 2, RESPONSE = 3, INFORMATION = 8;
const COMMANDS: Readonly<Record<number, string>> = {
  0: 'Download Segment', 1: 'Initiate Download', 2: 'Initiate Upload', 3: 'Upload Segment', 4: 'Abort Transfer',
};
export const takeCoe: Take = (p, said) => {
  said.push('CoE ');
  p.show(f.coe, p.available);
  p.label('CoE');
  const outer = p.under(), head = p.little16(), type = head >> 12;
  p.set(f.coeNumber, head & 0x1ff, p.at, 2);
  p.takeAs(f.coeType, type, 2);
  if (type === REQUEST) takeRequest(p, said);
  else if (type === RESPONSE) takeResponse(p, said);
  else if (type === INFORMATION) takeInformation(p, said);
  else if (type === EMERGENCY) takeEmergency(p);
  else p.takeRest(f.processData);
  p.close(outer);
};

const ABORT = 4;
const SIZED = 0x01, EXPEDITED = 0x02;
const DOWNLOAD_BITS = [f.downloadSized, f.downloadExpedited, f.downloadSize0, f.downloadSize1, f.downloadAccess];
const RESPONSE_BITS = [f.responseSized, f.responseExpedited, f.responseSize0, f.responseSize1, f.responseAccess];

/** CiA 301 §7.2.4.3: the first three bits say what is asked for. */
function takeRequest(p: Cursor, said: string[]): void {
  const head = p.u8(), command = head >> 5;
  const name = `SDO Req : '${COMMANDS[command] ?? 'Unknown'}' (${command})`;
  const object = command === 1 || command === 2 ? ` Idx=0x${p.little16(1).toString(16)} Sub=${p.u8(3)}` : '';
  said.push(name, object);
  p.set(f.sdoRequest, command, p.at, 1);
  p.label(name + object);
  const outer = p.under();
  if (command === 0) p.bits(f.downloadSegment, [f.downloadLast, f.downloadSize, f.downloadToggle]);
  else if (command === 1) p.bits(f.initiateDownload, DOWNLOAD_BITS);
  else if (command === 2) p.bits(f.initiateUpload, [f.downloadAccess]);
  else if (command === 3) p.bits(f.uploadSegment, [f.uploadToggle]);
  else p.skip(1);
  p.close(outer);
  if (command === 0) takeBytes(p);
  else if (command === 1) takeDownload(p, head);
  else if (command === 2) takeObject(p);
  else if (command === ABORT) takeAbort(p);
}

function takeResponse(p: Cursor, said: string[]): void {
  const head = p.u8(), command = head >> 5, name = `SDO Res: Scs ${command}`;
  said.push(name);
  p.set(f.sdoResponse, command, p.at, 1);
  p.label(name);
  if (command === 0) {
    p.bits(f.uploadSegmentResponse, [f.responseLast, f.responseSize, f.responseToggle]);
    takeBytes(p);
  } else if (command === 1) {
    p.bits(f.downloadSegmentResponse, [f.downloadResponseToggle]);
  } else if (command === 2) {
    p.bits(f.initiateUploadResponse, RESPONSE_BITS);
    takeDownload(p, head);
  } else {
    p.skip(1);
    if (command === 3) takeObject(p);
    else if (command === ABORT) takeAbort(p);
  }
}

function takeObject(p: Cursor): void {
  p.take(f.index);
  p.take(f.subindex);
}

/** §7.2.4.3.3: expedited data are four bytes at most, and as many fewer as the command says; others say how long they are in all. */
function takeDownload(p: Cursor, head: number): void {
  takeObject(p);
  if ((head & EXPEDITED) === 0) {
    p.take(f.sdoLength);
    p.takeRest(f.bytes);
    return;
  }
  p.take(f.sdoData, (head & SIZED) === 0 ? 4 : 4 - ((head >> 2) & 3));
}

function takeBytes(p: Cursor): void {
  const length = p.remaining;
  p.takeRest(f.bytes);
  p.addLabel(`(len = ${length})`);
}

/** §7.2.4.3.17: the object is named as well. */
function takeAbort(p: Cursor): void {
  takeObject(p);
  p.take(f.abortCode);
}

/** §7.2.7.1. */
function takeEmergency(p: Cursor): void {
  p.take(f.emergencyCode);
  p.take(f.emergencyRegister);
  p.takeRest(f.emergencyData);
}
