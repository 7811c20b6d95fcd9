import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './dcerpc.examples.ts';
import { ASSOCIATION } from './dcerpc/association.ts';
import { dcerpc } from './dcerpc.ts';
import { examples as shares } from './remote-interfaces/srvsvc.examples.ts';

describe('DCE/RPC', () => {
  it('binds to interfaces that have a name', () => {
    const bind = dissect(examples.bind.hex, { as: 'dcerpc' });
    expect(bind.info).toBe('Bind: call_id: 1, Fragment: Single, 1 context items: EPM V3.0 (32bit NDR), NTLMSSP_NEGOTIATE');
    expect(bind.value('dcerpc.cn_bind_to_uuid')).toBe('e1af8308-5d1f-11c9-91a4-08002b14a0fa');
    expect(bind.protocols).toBe('dcerpc:ntlmssp');
  });

  it('reads what the server takes, or why it does not', () => {
    expect(dissect(examples.bindAck.hex, { as: 'dcerpc' }).info)
      .toBe('Bind_ack: call_id: 1, Fragment: Single, max_xmit: 4280 max_recv: 4280, 1 results: Acceptance');
    expect(dissect(examples.refused.hex, { as: 'dcerpc' }).info).toContain('Reject reason: Protocol version not supported (4)');
    expect(dissect(examples.fault.hex, { as: 'dcerpc' }).info).toContain('status: nca_unk_if');
  });

  it('agrees upon features (MS-RPCE §3.3.1.5.3)', () => {
    const wanted = examples.bind.hex.replace('045d888aeb1cc9119fe808002b10486002000000', '2c1cb76c12984045030000000000000001000000');
    const bind = dissect(wanted, { as: 'dcerpc' });
    expect([bind.value('dcerpc.cn_bind_trans_btfn'), bind.value('dcerpc.cn_bind_trans_btfn.02')]).toEqual(['0x0003', '1']);
    const taken = examples.bindAck.hex.replace('0100000000000000045d888a', '0100000003000100045d888a');
    const answer = dissect(taken, { as: 'dcerpc' });
    expect([answer.value('dcerpc.cn_bind_trans_btfn'), answer.has('dcerpc.cn_ack_reason')]).toEqual(['0x0001', false]);
  });

  it('tells calls by their number where nothing is known of the interface', () => {
    expect(dissect(examples.request.hex, { as: 'dcerpc' }).lines()).toEqual(expect.arrayContaining([
      expect.stringMatching(/^Distributed Computing .* Request, Fragment: Single, FragLen: \d+, Call: 1, Ctx: 0$/),
      expect.stringContaining('Data Representation: 10000000 (Order: Little-endian, Char: ASCII, Float: IEEE)'),
      expect.stringContaining('Byte order: Little-endian (1)'),
    ]));
    expect(dissect(examples.request.hex, { as: 'dcerpc' }).info).toBe('Request: call_id: 1, Fragment: Single, opnum: 3, Ctx: 0');
  });

  it('names what is called once the interface is known', () => {
    const state = ASSOCIATION.make();
    const messages = [examples.bind, examples.bindAck, examples.request, examples.response];
    messages.forEach(({ hex }, i) =>
      ASSOCIATION.observe(state, { frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i % 2 === 0, bytes: fromHex(hex) }));
    const around = { conversation: () => state } as never;
    const request = dissect(examples.request.hex, { as: 'dcerpc', around, record: { number: 3 } });
    expect([request.protocol, request.info, request.value('dcerpc.response_in')]).toEqual(['EPM', 'Map request', '4']);
    const response = dissect(examples.response.hex, { as: 'dcerpc', around, record: { number: 4, seconds: 4 } });
    expect([response.info, response.value('dcerpc.request_in'), response.value('dcerpc.time')]).toEqual(['Map response', '3', '2.000000000']);
  });

  it('reads parameters in NDR64, with pointers and counts of 64 bits (MS-RPCE §2.2.5)', () => {
    const state = ASSOCIATION.make();
    const header = (type: string, length: number) => `0500${type}0310000000${length.toString(16).padStart(2, '0')}00000001000000`;
    const bind = `${header('0b', 72)}b810b810000000000100000001000100c84f324b7016d30112785a47bf6ee18803000000` +
      '33057171babe37498319b5dbef9ccc3601000000';
    const parameters = '0000020000000000' + '0300000000000000' + '0000000000000000' + '0300000000000000' + '540056000000' + '0000' + '65000000';
    const request = `${header('00', 24 + parameters.length / 2)}00000000` + '01001500' + parameters;
    [bind, request].forEach((hex, i) =>
      ASSOCIATION.observe(state, { frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex) }));
    const read = dissect(request, { as: 'dcerpc', around: { conversation: () => state } as never, record: { number: 2 } });
    expect([read.trouble, read.info]).toEqual(['none', 'NetSrvGetInfo request']);
    expect([read.value('dcerpc.referent_id64'), read.value('dcerpc.array.actual_count')]).toEqual(['0x0000000000020000', '3']);
    expect([read.value('srvsvc.srvsvc_NetSrvGetInfo.server_unc'), read.value('srvsvc.srvsvc_NetSrvGetInfo.level')]).toEqual(['TV', '101']);
  });

  it('puts the parameters together that come in several packets', () => {
    const state = ASSOCIATION.make();
    const packet = (type: string, flags: string, rest: string) => {
      const length = (16 + rest.length / 2).toString(16).padStart(4, '0');
      return `0500${type}${flags}10000000${length.slice(2)}${length.slice(0, 2)}000002000000${rest}`;
    };
    const parameters = shares.askShares.hex.slice(160), call = '00000000' + '0000' + '2400';
    const packets = [
      packet('0b', '03', 'b810b8100000000001000000000001' + '00c84f324b7016d30112785a47bf6ee18803000000045d888aeb1cc9119fe808002b10486002000000'),
      packet('00', '01', call + parameters.slice(0, 40)), packet('00', '00', call + parameters.slice(40, 60)),
      packet('00', '02', call + parameters.slice(60)),
    ];
    packets.forEach((hex, i) =>
      ASSOCIATION.observe(state, { frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex) }));
    const around = { conversation: () => state } as never;
    const [, first, middle, last] = packets.map((hex, i) => dissect(hex, { as: 'dcerpc', around, record: { number: i + 1 } }));
    expect([first.value('dcerpc.reassembled_in'), middle.value('dcerpc.reassembled_in')]).toEqual(['4', '4']);
    expect(first.has('srvsvc.opnum')).toBe(false);
    expect([last.trouble, last.values('dcerpc.fragment'), last.value('dcerpc.reassembled.length')])
      .toEqual(['none', ['2', '3', '4'], String(parameters.length / 2)]);
    expect(last.value('srvsvc.srvsvc_NetShareEnum.server_unc')).toBe('127.0.0.1');
    ASSOCIATION.forget!(state);
    expect([state.fragments.held, state.fragments.whole.size]).toEqual([0, 0]);
  });

  it('counts fragments of datagrams with two bytes, and has credentials where it says so', () => {
    const { hex } = shares.askShares, numbered = `${hex.slice(0, 152)}0102${hex.slice(156)}`, read = dissect(`${numbered}0000`, { as: 'dcerpc' });
    expect(read.lines()[0]).toContain('Frag: 513, FragLen:');
    expect(read.has('dcerpc.auth_credentials')).toBe(false);
    const guarded = `${numbered.slice(0, 156)}0a${numbered.slice(158)}0000`;
    expect(dissect(guarded, { as: 'dcerpc' }).value('dcerpc.auth_credentials')).toBe('0000');
  });

  it('is found on any port by its first message', () => {
    for (const { hex } of [examples.bind, examples.request]) expect(dcerpc.recognise!(fromHex(hex), 0, fromHex(hex).length)).toBe(true);
    const bytes = fromHex(examples.bind.hex);
    expect(dcerpc.frame!(bytes, 0, bytes.length, 0)).toBe(bytes.length);
  });
});
