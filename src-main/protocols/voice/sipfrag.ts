/** Parts of SIP messages that notifications carry: RFC 3420. */
import { protocol, text } from '../../dissect/index.ts';
import { charactersOf, textOf } from './sip/texts.ts';

export const sipfrag = protocol({
  name: 'sipfrag',
  title: 'Sipfrag',
  short: '',
  on: { media_type: ['message/sipfrag'] },
  fields: { line: text('Line') },
  dissect(p, f) {
    p.column('SIP/sipfrag');
    const lines = charactersOf(p.peekBytes(p.available)).split(/(?<=\n)/);
    const first = textOf(lines[0].trimEnd());
    p.addInfo(`, with Sipfrag(${first})`);
    p.title(`: ${first}`);
    for (const line of lines) {
      const shown = textOf(line.trimEnd());
      p.takeAs(f.line, shown, line.length);
      p.label(shown);
    }
    p.skip(p.remaining);
  },
});
