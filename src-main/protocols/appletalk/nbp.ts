/** AppleTalk's Name Binding Protocol, Inside AppleTalk (2nd edition) chapter 7: which address has a name of a type in a zone. */
import { type Cursor, type Field, bits, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { takeCounted } from './counted.ts';

const OPERATIONS: Readonly<Record<number, string>> = { 1: 'broadcast request', 2: 'lookup', 3: 'reply', 4: 'forward request' };

export const nbp = protocol({
  name: 'nbp',
  title: 'Name Binding Protocol',
  on: { 'ddp.type': [2] },
  fields: {
    info: u8('Info', { hex: true }),
    op: bits('Operation', 0xf0, { values: OPERATIONS }),
    count: bits('Count', 0x0f),
    tid: u8('Transaction ID'),
    net: u16('Network'),
    node: u8('Node'),
    port: u8('Port'),
    enum: u8('Enumerator'),
    object: text('Object', { encoding: 'latin1' }),
    type: text('Type', { encoding: 'latin1' }),
    zone: text('Zone', { encoding: 'latin1' }),
  },
  dissect(p, f) {
    const info = p.u8(), count = info & 15, operation = OPERATIONS[info >> 4];
    p.info(`Op: ${operation ?? `Unknown (0x${(info >> 4).toString(16).padStart(2, '0')})`}  Count: ${count}`);
    p.bits(f.info, [f.op, f.count]);
    p.addLabel(`  Operation: ${operation ?? 'Unknown'}  Count: ${count}`);
    p.take(f.tid);
    for (let number = 1; number <= count && p.more; number++) takeNode(p, f, number);
  },
});

function takeNode(p: Cursor, f: (typeof nbp)['fields'], number: number): void {
  const outer = p.open(`Node ${number}`);
  p.take(f.net);
  p.take(f.node);
  p.take(f.port);
  p.take(f.enum);
  for (const field of [f.object, f.type, f.zone] as readonly Field<string>[]) takeCounted(p, field);
  p.close(outer);
}
