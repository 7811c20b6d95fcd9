/** Application layer of BACnet, ASHRAE 135 clauses 20 and 21. */
import { type Cursor, nameOf, protocol } from '../../dissect/index.ts';
import { BACAPP_FIELDS, TYPES } from './bacnet/fields.ts';
import { ABORTS, CONFIRMED, REJECTS, UNCONFIRMED } from './bacnet/names.ts';
import { ANSWERS, CONFIRMED_REQUESTS, ERROR_SHAPE, type Shape, UNCONFIRMED_REQUESTS } from './bacnet/services.ts';
import { takeValues } from './bacnet/tags.ts';

const CONFIRMED_REQUEST = 0, UNCONFIRMED_REQUEST = 1, SIMPLE_ACK = 2, COMPLEX_ACK = 3, SEGMENT_ACK = 4, ERROR = 5, REJECT = 6, ABORT = 7;
const f = BACAPP_FIELDS;
/** Columns of the Info column's words. */
const WIDTH = 16;
const NO_VALUES: Shape = {};
/** Services with so many objects and properties that the Info column has no room for them. */
const MULTIPLE = new Set([14, 16]);

export const bacapp = protocol({
  name: 'bacapp',
  title: 'Building Automation and Control Network APDU',
  short: 'BACnet-APDU',
  fields: BACAPP_FIELDS,
  dissect(p) {
    const type = p.show(f.type);
    p.info((TYPES[type] ?? `# ${type}`).padEnd(WIDTH));
    switch (type) {
      case CONFIRMED_REQUEST: confirmed(p, true); break;
      case COMPLEX_ACK: confirmed(p, false); break;
      case UNCONFIRMED_REQUEST: {
        p.skip(1);
        const service = p.take(f.unconfirmed_service);
        p.addInfo(`${UNCONFIRMED[service] ?? `unknown service (${service})`} `);
        takeValues(p, UNCONFIRMED_REQUESTS[service] ?? NO_VALUES, { property: -1, quiet: false });
        break;
      }
      case SIMPLE_ACK: {
        p.skip(1);
        const invoke = p.take(f.invoke_id);
        service(p, invoke);
        break;
      }
      case SEGMENT_ACK:
        p.show(f.NAK);
        p.take(f.SRV);
        for (const field of [f.invoke_id, f.sequence_number, f.window_size]) p.take(field);
        break;
      case ERROR: {
        p.skip(1);
        const invoke = p.take(f.invoke_id);
        service(p, invoke);
        takeValues(p, ERROR_SHAPE, { property: -1, quiet: true });
        break;
      }
      case REJECT:
      case ABORT: {
        if (type === ABORT) p.show(f.SRV);
        p.skip(1);
        const invoke = p.take(f.invoke_id), reason = p.take(type === ABORT ? f.abort_reason : f.reject_reason);
        p.addInfo(`${(type === ABORT ? ABORTS : REJECTS)[reason] ?? `Vendor Proprietary Value (${reason})`}[${String(invoke).padStart(3)}] `);
        break;
      }
      default: p.takeRest(f['fragment.data']);
    }
  },
});

function service(p: Cursor, invoke: number): number {
  const number = p.take(f.confirmed_service);
  p.addInfo(`${nameOf(CONFIRMED, number) ?? `unknown service (${number})`}[${String(invoke).padStart(3)}] `);
  return number;
}

/** §20.1.2 and §20.1.5: a request that is to be answered, and what answers it with more than a word; both may come in segments. */
function confirmed(p: Cursor, isRequest: boolean): void {
  const flags = p.show(f.pduflags);
  const outer = p.under();
  p.show(f.segmented_request);
  p.show(f.more_segments);
  if (isRequest) p.show(f.SA);
  p.close(outer);
  p.skip(1);
  if (isRequest) {
    p.show(f.response_segments);
    p.take(f.max_adpu_size);
  }
  const invoke = p.take(f.invoke_id), isSegment = (flags & 0x08) !== 0;
  const sequence = isSegment ? p.take(f.sequence_number) : 0;
  if (isSegment) p.take(f.window_size);
  const number = service(p, invoke);
  if (isSegment) {
    p.addInfo(` (Message fragment ${sequence})`);
    p.takeCaptured(f['fragment.data']);
    return;
  }
  takeValues(p, (isRequest ? CONFIRMED_REQUESTS : ANSWERS)[number] ?? NO_VALUES, { property: -1, quiet: MULTIPLE.has(number) });
}
