import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './lpd.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'tcp' });

describe('lpd', () => {
  it('names commands and what they are about, RFC 1179 §5 and §6', () => {
    expect([read('receive').info, read('receive').value('lpd.printer_option')])
      .toEqual(['LPR: transfer a printer job / jobcmd: receive control file', 'lp']);
    expect([read('both').value('lpd.printer_option'), read('both').value('data.len')]).toEqual(['20 cfA001host', '13']);
  });

  it('reads whether a command was accepted', () => {
    expect([read('accepted').info, read('accepted').lines().at(-1)]).toEqual(['LPD response', '    Response: Success: accepted, proceed (0)']);
  });

  it('leaves files and lists of queues as they are', () => {
    expect([read('contents').info, read('contents').value('data.len'), read('queue').has('lpd.response')]).toEqual(['LPD continuation', '13', true]);
  });
});
