import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../../tooling/packets.ts';
import { examples } from './connection.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, { as: examples[name].as });
const info = (name: Name) => read(name).info;

describe('RDP connecting', () => {
  it('tells what the client is, behind T.125 and T.124', () => {
    const packet = read('connectInitial');
    expect(packet.protocols).toBe('tpkt:cotp:t125:t124:rdp');
    expect(packet.info).toBe('ClientData');
    expect(packet.values('t125.maxMCSPDUsize')).toEqual(['65535', '1056', '65535']);
    expect(packet.value('t124.object')).toBe('0.0.20.124.0.1');
    expect([packet.value('t124.h221NonStandard'), packet.value('t124.numeric')]).toEqual(['44756361', '1']);
    expect([packet.value('rdp.desktop.width'), packet.value('rdp.client.build'), packet.value('rdp.client.name')]).toEqual(['800', '18363', 'vm']);
    expect(packet.values('rdp.name')).toEqual(['rdpdr', 'rdpsnd', 'cliprdr', 'drdynvc']);
    expect(packet.values('rdp.options.initialized')).toEqual(Array(4).fill('0x00000001'));
  });

  it('has the version as it is stored: the major number in the upper two bytes (MS-RDPBCGR §2.2.1.3.2)', () => {
    expect([read('connectInitial').value('rdp.version.major'), read('connectInitial').value('rdp.version.minor')]).toEqual(['8', '12']);
  });

  it('tells what the server makes of it', () => {
    const packet = read('connectResponse');
    expect(packet.info).toBe('ServerData Encryption: None (None)');
    expect([packet.value('t125.result'), packet.value('t124.result')]).toEqual(['0', '0']);
    expect(packet.values('rdp.MCSChannelId')).toEqual(['1003', '1004', '1005', '1006', '1007']);
  });

  it('joins a domain, whose users are counted from 1001 (T.125 §7, DynamicChannelId)', () => {
    expect(info('erectDomain')).toBe('erectDomainRequest ');
    expect(read('erectDomain').value('t124.subHeight')).toBe('0');
    expect(info('attachUser')).toBe('attachUserRequest ');
    expect([read('attached').value('t124.result'), read('attached').value('t124.initiator')]).toEqual(['0', '1008']);
    expect(read('disconnect').lines().join('\n')).toContain('reason: rn-user-requested (3)');
    expect(read('detach').values('t124.UserId')).toEqual(['1008', '1009']);
    expect([read('reject').value('t124.diagnostic'), read('reject').value('t124.initialOctets')]).toEqual(['3', '7f6500']);
    expect([read('tokenTested').value('t124.tokenId'), read('tokenTested').value('t124.tokenStatus')]).toEqual(['5', '2']);
    expect(read('connectResult').lines().join('\n')).toContain('ConnectMCSPDU: connect-result (104)');
  });
});

describe('RDP without encryption', () => {
  it('says who logs in, from where', () => {
    const packet = read('clientInfo');
    expect(packet.protocols).toBe('t125:rdp');
    expect(packet.info).toBe('ClientInfo');
    expect(['domain', 'userName', 'password', 'client.address'].map(name => packet.value(`rdp.${name}`)))
      .toEqual(['LAB', 'demo', 'secret123', '127.0.0.1']);
    expect(packet.values('rdp.wMonth')).toEqual(['0', '0']);
  });

  it('sells licenses', () => {
    expect([info('licenseRequest'), info('newLicense'), info('licenseError')]).toEqual(['License Request', 'New License Request', 'Error Alert']);
    const request = read('licenseRequest'), answer = read('newLicense');
    expect([request.value('rdp.license.company'), request.value('rdp.license.product')]).toEqual(['Microsoft Corporation', '236']);
    expect(request.values('rdp.wBlobType')).toEqual(['13', '3', '14']);
    expect(answer.values('rdp.wBlobType')).toEqual(['2', '15', '16']);
    expect([request.value('rdp.licenseMessage'), answer.value('rdp.licenseMessage')]).toEqual([undefined, undefined]);
    expect(read('licenseError').lines().join('\n')).toContain('errorCode: Valid Client (7)');
  });

  it('demands and confirms what both sides can do', () => {
    const demand = read('demandActive'), confirm = read('confirmActive');
    expect([demand.info, confirm.info]).toEqual(['Demand Active PDU', 'Confirm Active PDU']);
    expect(demand.values('rdp.capabilitySetType')).toHaveLength(13);
    expect(demand.value('rdp.numberCapabilities')).toBe('13');
    expect(confirm.values('rdp.capabilitySetType')).toHaveLength(19);
    expect(confirm.lines().join('\n')).toContain('capabilitySet: General');
    expect(demand.value('rdp.sessionId')).toBe('0x00000000');
  });

  it('shares a desktop', () => {
    expect(info('synchronize')).toBe('RDP PDU Type: Synchronize');
    expect(info('control')).toBe('RDP PDU Type: Control, Action: Cooperate');
    expect(read('fontMap').value('rdp.entrySize')).toBe('4');
  });

  it('knows the short form’s keys and mouse', () => {
    expect(info('keys')).toBe('Fast-Path PDU,Scancode,Sync,Scancode');
    expect(read('keys').values('rdp.fastpath.scancode.keycode')).toEqual(['0x0f', '0x0f']);
    expect([read('mouse').value('rdp.pointer.xpos'), read('mouse').value('rdp.pointerflags.move')]).toEqual(['512', '1']);
    expect(info('clientEvents')).toBe('Fast-Path PDU,Mouse,MouseEx,Unicode,QoE timestamp,Unknown');
    expect(read('clientEvents').value('rdp.fastpath.qoe.timestamp')).toBe('0x04030201');
  });
});

describe('RDP with its own encryption', () => {
  it('shows what is encrypted as such', () => {
    const keys = read('encryptedKeys'), data = read('encryptedData');
    expect([keys.info, data.info]).toEqual(['Fast-Path PDU, [Encrypted]', '[Encrypted]']);
    expect([keys.value('rdp.dataSignature'), data.value('rdp.dataSignature')]).toEqual(['a1a2a3a4a5a6a7a8', 'a1a2a3a4a5a6a7a8']);
    expect(keys.values('rdp.fastpath.eventheader')).toEqual([]);
  });

  it('begins with a random number of the client', () => {
    expect(info('exchange')).toBe('SecurityExchange');
    expect(read('exchange').value('rdp.encryptedClientRandom')).toBe('0102030405060708');
  });
});

describe('RDP’s dynamic channels', () => {
  it('lie in a channel of their own', () => {
    expect(read('dynamicCapabilities').value('rdp_drdynvc.capabilities.version')).toBe('2');
    expect([info('dynamicCapabilities'), info('dynamicAnswer')]).toEqual(['Capabilities request', 'Capabilities response']);
  });

  it('are opened by name, and say how long what follows is', () => {
    expect([info('dynamicCreate'), read('dynamicCreate').value('rdp_drdynvc.channelName')])
      .toEqual(['CreateChannel Request', 'Microsoft::Workspace::INPUT']);
    const first = read('dynamicFirst');
    expect([first.info, first.value('rdp_drdynvc.length'), first.value('rdp_drdynvc.data')]).toEqual(['Data first', '0x000007d0', '010203']);
  });

  it('change to other tunnels', () => {
    expect(read('dynamicSync').lines().join('\n')).toContain('Tunnel type: reliable (0x00000001)');
    expect(read('dynamicSync').value('rdp_drdynvc.softsyncreq.channel.dvcid')).toBe('0x00000007');
    expect(read('dynamicSynced').value('rdp_drdynvc.softsyncresp.tunnel')).toBe('1');
  });
});

/** A packet behind both sides' settings, the server's changed where they have `block`. */
function behindSettings(hex: string, block: string, changed: string): Dissected {
  const time = { seconds: 0, nanoseconds: 0 }, answer = examples.connectResponse.hex.replace(block, changed);
  expect(examples.connectResponse.hex).toContain(block);
  const said = [examples.connectInitial.hex, answer, hex];
  const around = conversationOf(said.map((one, nth) => ({ frame: nth + 1, time, fromClient: nth === 0, bytes: fromHex(one) })));
  return dissect(hex, { as: 't125', around, record: { number: 3 } });
}
const SECURITY = '020c0c0000000000', RC4 = '020c0c0002000000', FIPS = '020c0c0010000000', MESSAGES_ON_1007 = '040c0c00ef030000';
const message = (hex: string) => behindSettings(`68 0006 03ef 70 ${hex}`, SECURITY, MESSAGES_ON_1007);

describe('RDP behind its settings', () => {
  it('knows what its channels are called', () => {
    const packet = behindSettings(examples.channelCapabilities.hex, SECURITY, SECURITY);
    expect([packet.protocols, packet.info]).toEqual(['t125:rdp:rdp_drdynvc', 'Capabilities request']);
    expect(packet.value('rdp.length')).toBe('12');
  });

  it('knows that all is encrypted, and how', () => {
    const hex = '64 0007 03ec 70 14 0808 0000 a1a2a3a4a5a6a7a8 0102030405060708';
    expect(behindSettings(hex, SECURITY, RC4).info).toBe('Virtual Channel PDU, [Encrypted]');
    const fips = behindSettings(hex.replace('03ec', '03eb'), SECURITY, FIPS);
    expect([fips.info, fips.value('rdp.fipsVersion'), fips.value('rdp.dataSignature')]).toEqual(['[Encrypted]', '0xa3', 'a5a6a7a801020304']);
  });

  it('measures the network on a channel of its own', () => {
    const result = message('16 0010 0000 12 00 0200 c008 01000000 02000000 03000000');
    expect(result.info).toBe('Autodetect Req');
    expect(['basertt', 'bandwidth', 'averagertt'].map(name => result.value(`rdp.networkcharacteristics.${name}`))).toEqual(['1', '2', '3']);
    const results = message('12 0020 0000 0e 01 0300 0300 07000000 00100000');
    expect([results.info, results.value('rdp.rttmeasure.bytecount')]).toEqual(['Autodetect Resp', '4096']);
    expect(message('0e 0010 0000 08 00 0200 2b00 0200 a1a2').value('rdp.bandwidth.measure.payload')).toBe('a1a2');
    expect(message('08 0040 0000 00 0a 02 03').value('rdp.heartbeat.period')).toBe('10');
  });

  it('offers a second transport', () => {
    const request = message('1c 0200 0000 05000000 0100 0000 000102030405060708090a0b0c0d0e0f');
    expect([request.info, request.value('rdp.mtreq.protocol')]).toEqual(['MultiTransportRequest', '0x0001']);
    expect(message('0c 0400 0000 05000000 04400080').lines().join('\n')).toContain('hrResponse: E_ABORT (0x80004004)');
  });
});
