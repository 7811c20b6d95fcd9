/** Commands of SCSI inside iSCSI, with what answers them: RFC 7143 §11.3, §11.4 and §11.7. */
import type { Cursor } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { exchangeOf, exchangeTracker, showExchange } from '../../exchanges.ts';
import { ISCSI_FIELDS } from './fields.ts';
import { HEADER, fromTarget, lengths, numbers, padding, unit, unitText } from './parts.ts';
import { commandName, takeAnswer, takeCommand, takeSense } from './scsi.ts';
import { statusText } from './statuses.ts';

export const COMMAND = 0x01, RESPONSE = 0x21, DATA_IN = 0x25;
const CHECK_CONDITION = 2;
const f = ISCSI_FIELDS;

/** Of a SCSI command: its number and the unit that it is for. */
interface Asked {
  readonly code: number;
  readonly unit: number;
}

const EXCHANGES = exchangeTracker<Asked>({
  key: 'iscsi',
  skims: head => head.length >= HEADER,
  several: true,
  roleOf({ bytes }) {
    if (bytes.length < HEADER) return undefined;
    const opcode = bytes[0] & 0x3f, key = readUint(bytes, 16, 4, false);
    if (opcode === COMMAND) return { key, answers: false, about: { code: bytes[32], unit: bytes[9] } };
    return opcode === RESPONSE || opcode === DATA_IN ? { key, answers: true } : undefined;
  },
});

/** §11.3 */
export function takeTask(p: Cursor): void {
  takeNamedBits(p, f.flags, [f['scsicommand.F'], f['scsicommand.R'], f['scsicommand.W'], f['scsicommand.attr']]);
  p.skip(2);
  const additional = 4 * p.u8(), length = lengths(p), number = unit(p), tag = p.u32();
  numbers(p, f.initiatortasktag, f['scsicommand.expecteddatatransferlength'], f.cmdsn, f.expstatsn);
  showExchange(p, EXCHANGES, EXCHANGE_FIELDS, tag);
  takeCommand(p.within(16), number);
  p.skip(additional);
  if (length > 0) p.take(f.immediatedata, Math.min(length, p.available));
  padding(p);
}

const EXCHANGE_FIELDS = { request: f.request_frame, response: f.response_frame, time: f.time };
const RESIDUALS = [f['scsiresponse.o'], f['scsiresponse.u'], f['scsiresponse.O'], f['scsiresponse.U']];

/** §11.4 */
export function takeResponse(p: Cursor): void {
  p.bits(f.flags, RESIDUALS);
  p.take(f['scsiresponse.response']);
  const status = p.take(f['scsiresponse.status']), length = lengths(p);
  p.skip(8);
  const tag = p.take(f.initiatortasktag), asked = exchangeOf(p, EXCHANGES, tag)?.about;
  p.skip(4);
  numbers(p, ...fromTarget, f.expdatasn, f['scsiresponse.bidireadresidualcount'], f['scsiresponse.residualcount']);
  showExchange(p, EXCHANGES, EXCHANGE_FIELDS, tag);
  const words = statusText(status);
  if (status === CHECK_CONDITION || asked === undefined) {
    p.addInfo(`SCSI Response (${words})${asked === undefined ? '' : ` LUN:${unitText(asked.unit)} `}`);
  } else p.addInfo(`SCSI: Response LUN: ${unitText(asked.unit)} (${commandName(asked.code)}) (${words})`);
  if (length < 2) return;
  const part = p.within(Math.min(length, p.remaining)), sense = part.take(f['scsiresponse.senselength']);
  if (sense >= 15 && sense <= part.remaining) takeSense(part.within(sense));
  padding(p);
}

/** §11.7: data, with the last of which the status may come. */
export function takeDataIn(p: Cursor): void {
  const flags = p.bits(f.flags, [f['scsidata.F'], f['scsidata.A'], f['scsidata.O'], f['scsidata.U'], f['scsidata.S']]);
  p.skip(1);
  const hasStatus = (flags & 1) !== 0, status = p.u8();
  if (hasStatus) p.take(f['scsiresponse.status']);
  else p.skip(1);
  const length = lengths(p);
  p.skip(8);
  const tag = p.take(f.initiatortasktag), asked = exchangeOf(p, EXCHANGES, tag)?.about;
  p.take(f.targettransfertag);
  numbers(p, ...fromTarget, f.datasn, f.bufferOffset, f['scsidata.readresidualcount']);
  showExchange(p, EXCHANGES, EXCHANGE_FIELDS, tag);
  const data = p.within(Math.min(length, p.remaining));
  if (asked === undefined) {
    p.addInfo('SCSI Data In');
    data.takeCaptured(f.immediatedata);
    return;
  }
  p.addInfo(`SCSI: Data In LUN: ${unitText(asked.unit)} (${commandName(asked.code)} Response Data) `);
  const outer = data.open(`SCSI Payload (${commandName(asked.code)} Response Data)`, data.remaining);
  if (!takeAnswer(data, asked.code)) data.takeCaptured(f.immediatedata);
  data.close(outer);
  if (hasStatus) p.addInfo(
    `SCSI: Response LUN: ${unitText(asked.unit)} (${commandName(asked.code)}) (${statusText(status)})`,
  );
}
