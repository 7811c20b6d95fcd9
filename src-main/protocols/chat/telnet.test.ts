import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './telnet.examples.ts';

describe('telnet', () => {
  it('reads negotiations', () => {
    const packet = dissect(examples.negotiation.hex, { as: 'telnet' });
    expect([packet.info, packet.values('telnet.cmd'), packet.values('telnet.subcmd')])
      .toEqual(['Telnet Data ...', ['251', '253', '252'], ['3', '24', '31']]);
    expect(packet.lines()).toContain('    Won\'t Negotiate About Window Size');
  });

  it('reads what options are about', () => {
    const size = dissect(examples.windowSize.hex, { as: 'telnet' });
    expect([size.value('telnet.naws_subopt.width'), size.value('telnet.naws_subopt.height'), size.values('telnet.cmd')])
      .toEqual(['80', '24', ['250', '240']]);
    const terminal = dissect(examples.terminal.hex, { as: 'telnet' });
    expect(terminal.values('telnet.string_subopt.value')).toEqual(['DEC']);
    expect(terminal.lines()).toContain('            Send your Terminal Type');
    const authentication = dissect(examples.authentication.hex, { as: 'telnet' });
    expect([
      authentication.values('telnet.auth.type'), authentication.value('telnet.auth.krb5.cmd'), authentication.value('telnet.auth.name'),
    ]).toEqual([['2', '2', '1'], '0', 'joe']);
    expect([authentication.value('telnet.auth.mod.how'), authentication.value('telnet.option_data')]).toEqual(['1', 'abcd']);
  });

  it('reads data by lines, a byte 255 in them being doubled', () => {
    const packet = dissect(examples.data.hex, { as: 'telnet' });
    expect(packet.values('telnet.data')).toEqual(['\r\n', 'login: \r', 'x\ufffd\ufffdy']);
    expect(packet.values('telnet.option_data')).toEqual(['ff']);
  });

  it('remarks on parameters without an end', () => {
    expect(dissect(examples.open.hex, { as: 'telnet' }).has('telnet.suboption_length.invalid')).toBe(true);
  });
});
