/** Bytes that no protocol claims. */
import { octets, protocol, u32 } from '../../dissect/index.ts';

export const data = protocol({
  name: 'data',
  title: 'Data',
  short: '',
  fields: {
    data: octets('Data', { id: 'data.data' }),
    len: u32('Length'),
  },
  dissect(p, f) {
    const length = p.remaining;
    const captured = Math.min(length, p.available);
    p.title(` (${captured} byte${captured === 1 ? '' : 's'})`);
    p.take(f.data, captured);
    p.generate(f.len, captured);
  },
});
