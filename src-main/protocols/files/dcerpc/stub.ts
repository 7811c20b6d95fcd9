/** Gives the parameters of a call to the interface that it is for: C706 §12.6.4.9, §12.6.4.10. */
import { type Cursor } from '../../../dissect/index.ts';
import { CALLED, type Called } from './called.ts';
import { DCERPC_FIELDS } from './fields.ts';
import { INTERFACES } from './interfaces.ts';
import type { Context } from './association.ts';

const f = DCERPC_FIELDS;

/** Names the interface and what was called; false where they are not known. */
export function nameCall(p: Cursor, identifier: string | undefined, operation: number, isRequest: boolean): boolean {
  const found = INTERFACES[identifier ?? ''];
  if (found === undefined) return false;
  p.column(found.name);
  p.info(`${found.operations[operation] || `Unknown operation ${operation}`} ${isRequest ? 'request' : 'response'}`);
  return true;
}

/** Reads `length` bytes of parameters. Those of calls that nothing is known of are shown as they are. */
export function takeStub(p: Cursor, context: Context | undefined, called: Called | undefined, length: number): void {
  if (context !== undefined && called !== undefined) {
    p.packet.notes.set(CALLED, called);
    const isKnown = p.dissector.registry.lookup('dcerpc.interface', context.identifier) !== undefined;
    if (isKnown && length > 0 && !called.isSealed) {
      const outer = p.open(f.payload_stub_data, length);
      p.label(`Payload stub data (${length} byte${length === 1 ? '' : 's'})`);
      p.close(outer);
    }
    if (isKnown && p.next('dcerpc.interface', context.identifier, Math.max(0, length))) return;
  }
  if (length > 0) p.take(called?.isSealed === true ? f.encrypted_stub_data : f.stub_data, Math.min(length, Math.max(0, p.available)));
}
