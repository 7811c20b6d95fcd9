/** Internet Printing Protocol: operations on printers and jobs with their attributes, in bodies of HTTP (RFC 8010, RFC 8011). */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, between, frameNumber, protocol, relativeTime, u16, u32 } from '../../dissect/index.ts';
import { CARRIED, type Carried } from '../exchanges.ts';
import { isToServer } from '../text-lines.ts';
import { showAttributes } from './ipp/attributes.ts';
import { OPERATIONS, STATUS_CODES } from './ipp/numbers.ts';
import { VALUE_FIELDS } from './ipp/values.ts';

const PORTS = [631];

export const ipp = protocol({
  name: 'ipp',
  title: 'Internet Printing Protocol',
  on: { media_type: ['application/ipp'] },
  fields: {
    version: u16('version', { text: value => `${value >> 8}.${value & 255}` }),
    operation_id: u16('operation-id', { hex: true, values: OPERATIONS }),
    status_code: u16('status-code', { hex: true, values: STATUS_CODES }),
    request_id: u32('request-id'),
    ...VALUE_FIELDS,
    response_in: frameNumber('Response In', { source: 'conversation' }),
    response_to: frameNumber('Request In', { source: 'conversation' }),
    response_time: relativeTime('Response Time', { source: 'conversation' }),
  },
  dissect(p, f) {
    const exchange = (p.packet.notes.get(CARRIED) as Carried | undefined)?.transaction, { record, quoted } = p.packet;
    const asks = exchange?.request === record.number, answers = exchange?.response === record.number;
    const isRequest = exchange === undefined ? isToServer(p, PORTS) ?? true : asks && !isAnswer(p, answers);
    if (exchange !== undefined && !quoted) {
      if (isRequest) {
        if (exchange.response > 0) p.generate(f.response_in, exchange.response);
      } else {
        p.generate(f.response_to, exchange.request);
        p.generate(f.response_time, between(exchange.time, record));
      }
    }
    p.take(f.version);
    if (isRequest) {
      const operation = p.take(f.operation_id);
      p.info(`IPP Request (${OPERATIONS[operation] ?? hex(operation, 4)})`);
    } else {
      const status = p.take(f.status_code), name = STATUS_CODES[status];
      p.label(`status-code: ${STATUS_CLASSES[status >> 8] ?? 'Unknown'} (${name ?? hex(status, 4)})`);
      p.info(`IPP Response (${name ?? hex(status, 4)})`);
    }
    p.take(f.request_id);
    showAttributes(p);
    if (p.more) p.innerData();
  },
});

/** RFC 8011 Appendix B */
const STATUS_CLASSES: Readonly<Record<number, string>> = {
  0: 'Successful', 1: 'Informational', 3: 'Redirection', 4: 'Client Error', 5: 'Server Error',
};

/** Request and response may come in one frame: only the ports tell them apart then. */
const isAnswer = (p: Cursor, isBoth: boolean): boolean => isBoth && isToServer(p, PORTS) === false;
