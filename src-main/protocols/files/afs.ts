/** The Andrew File System: which calls the remote procedure calls of RX are, and what they say; the server's port says which service. */
import { between, frameNumber, octets, protocol, relativeTime, u32 } from '../../dissect/index.ts';
import { takeParameters } from './afs/calls.ts';
import { CALL_FIELDS, SERVERS } from './afs/fields.ts';
import { CALLS, CLIENT, HEADER, isFirstAt, keyOf } from './rx.ts';
import { SERVICES, operation } from './rx/operations.ts';

export const afs = protocol({
  name: 'afs',
  title: 'Andrew File System (AFS)',
  short: 'AFS (RX)',
  fields: {
    ...CALL_FIELDS,
    service: u32('Service'),
    body: octets('Body', { own: true }),
    reqframe: frameNumber('Request Frame', { source: 'conversation' }),
    repframe: frameNumber('Reply Frame', { source: 'conversation' }),
    time: relativeTime('Time from request', { source: 'conversation' }),
  },
  dissect(p, f) {
    const { sourcePort, destinationPort, record: { number } } = p.packet;
    // The header is right before: its first bytes tell the call, and who began it.
    const head = p.begin - HEADER;
    if (!p.more) p.unlisted();
    if (head < 0) p.malformed('no header of RX');
    const isRequest = (p.bytes[head + 21] & CLIENT) !== 0;
    const port = isRequest ? destinationPort : sourcePort;
    const service = SERVICES[port]?.name ?? '';
    const call = p.packet.quoted ? undefined : p.packet.around?.conversation(CALLS)?.get(keyOf(p.bytes, head));
    const isFirst = isFirstAt(p.bytes, head);
    const opcode = isRequest && isFirst && p.remaining >= 4 ? p.u32() : call?.opcode;
    const words = isRequest ? 'Request' : 'Reply';
    if (opcode === undefined) p.info(`${service} ${words}`);
    else p.info(() => `${service} ${words}: ${operation(port, opcode)} (${opcode})`);
    p.title(() => `: ${service} ${words}`);
    const [id, name] = SERVERS[port] ?? ['', ''];
    p.set(f.service, opcode ?? 0, p.at);
    p.label(`Service: ${name} ${words}`);
    if (call !== undefined && isRequest && call.reply > 0 && call.request === number) p.generate(f.repframe, call.reply);
    if (call !== undefined && !isRequest && call.request < number) {
      p.generate(f.reqframe, call.request);
      p.generate(f.time, between(call.time, p.packet.record));
    }
    if (opcode !== undefined && id !== '') {
      if (isRequest && isFirst) p.take(CALL_FIELDS[`afs.${id}.opcode`]);
      else p.set(CALL_FIELDS[`afs.${id}.opcode`], opcode);
      const outer = p.under();
      if (isFirst) takeParameters(p, port, opcode, isRequest);
      p.close(outer);
    }
    if (id !== '') p.hide(CALL_FIELDS[`afs.${id}`], true, p.begin);
    p.takeCaptured(f.body);
  },
});
