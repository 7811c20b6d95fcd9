/** Service data objects of Ethernet POWERLINK: EPSG DS 301 §6.3.2, a sequence that nothing is lost of, and commands in it. */
import { hex } from '../../../bytes/hexadecimal.ts';
import type { Cursor } from '../../../dissect/index.ts';
import { ABORTS, OBJECT_COMMANDS } from './names.ts';
import { FIELDS as f } from './fields.ts';
import { takeValue } from './values.ts';

const CONNECTIONS = ['n', 'i', 'c', 'e'], SENT = ['n', 'i', 'c', 'a'];
const TRANSFERS = ['EX', 'SI', 'ST', 'TC'];
const WRITE = 1, READ = 2;
const INITIATE = 1, CONTINUED = 2;
const HEADER = 8;

/** Gives what the Info column says. */
export function takeObjects(p: Cursor): string {
  const outer = p.open(f['asnd.sdo.seq'], 4), receive = p.u8(), send = p.u8(1);
  p.show(f['asnd.sdo.seq.receive.sequence.number']);
  p.take(f['asnd.sdo.seq.receive.con']);
  p.show(f['asnd.sdo.seq.send.sequence.number']);
  p.take(f['asnd.sdo.seq.send.con']);
  p.skip(2);
  p.close(outer);
  const number = (byte: number): string => String(byte >> 2).padStart(2, '0');
  const sequence = `Seq:${number(receive)}${CONNECTIONS[receive & 3]},${number(send)}${SENT[send & 3]}(${meaning(receive & 3, send & 3)})`;
  const isValid = (receive & 3) === 2 && (send & 3) >= 2;
  return `${sequence} ${isValid && p.remaining >= HEADER && (p.u8(3) !== 0 || p.u8(2) !== 0) ? takeCommand(p) : ''}`;
}

/** §6.3.2.3: both ends' views of the connection. */
function meaning(receive: number, send: number): string {
  if (receive === 0) return send === 0 ? 'Close' : send === 1 ? 'InitReq' : 'Invalid';
  if (receive === 1) return send === 1 ? 'InitAck' : send === 2 ? 'InitResp' : 'Invalid';
  if (receive === 2) return send === 2 ? 'Valid' : send === 3 ? 'ValidAckReq' : 'Invalid';
  return 'RetransmissionRequest';
}

function takeCommand(p: Cursor): string {
  const outer = p.open(f['asnd.sdo.cmd']);
  p.skip(1);
  const transaction = p.take(f['asnd.sdo.cmd.transaction.id']);
  const isResponse = p.show(f['asnd.sdo.cmd.response']) === 1, isAbort = p.show(f['asnd.sdo.cmd.abort']) === 1;
  const transfer = p.take(f['asnd.sdo.cmd.segmentation']), command = p.take(f['asnd.sdo.cmd.command.id']),
    size = p.take(f['asnd.sdo.cmd.segment.size']);
  p.skip(2);
  const head = `Cmd:${TRANSFERS[transfer]},TID=${String(transaction).padStart(2, '0')} `, part = p.within(Math.min(size, p.remaining));
  let said = isResponse ? 'Response' : '';
  part.contain(() => {
    if (isAbort) {
      const code = part.take(f['asnd.sdo.cmd.abort.code']);
      said = `Abort:0x${hex(code, 8).slice(2).toUpperCase()} (${ABORTS()[code] ?? 'Unknown'})`;
      return;
    }
    if (transfer === INITIATE) part.take(f['asnd.sdo.cmd.data.size']);
    if (!isResponse && transfer < CONTINUED && (command === WRITE || command === READ)) said = takeIndex(part, command, size);
    if (transfer === 0) takeValue(part);
    else if (part.more) part.takeRest(f['od.data.bytestring']);
  });
  p.close(outer);
  return head + said;
}

function takeIndex(p: Cursor, command: number, size: number): string {
  const index = p.take(f['asnd.sdo.cmd.data.index']), subindex = p.take(f['asnd.sdo.cmd.data.subindex']);
  p.skip(1);
  const name = (OBJECT_COMMANDS[command] ?? '').replace(' by ', 'By').replaceAll(' ', '');
  return `${name}[${size}]: (0x${hex(index, 4).slice(2).toUpperCase()}/${subindex})`;
}
