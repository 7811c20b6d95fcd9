/** Parts of SIP messages that notifications carry: RFC 3420. */
import { protocol, text } from '../../dissect/index.ts';

const latin1 = new TextDecoder('latin1');

export const sipfrag = protocol({
  name: 'sipfrag',
  title: 'Sipfrag',
  short: '',
  on: { media_type: ['message/sipfrag'] },
  fields: { line: text('Line') },
  dissect(p, f) {
    p.column('SIP/sipfrag');
    const lines = latin1.decode(p.peekBytes(p.available)).split(/(?<=\n)/);
    const first = lines[0].trimEnd();
    p.addInfo(`, with Sipfrag(${first})`);
    p.title(`: ${first}`);
    for (const line of lines) {
      p.takeAs(f.line, line.trimEnd(), line.length);
      p.label(line.trimEnd());
    }
    p.skip(p.remaining);
  },
});
