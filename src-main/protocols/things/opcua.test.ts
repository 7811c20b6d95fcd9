import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './opcua.examples.ts';
import { opcua } from './opcua.ts';
import { dictionary } from './opcua/dictionary.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'opcua' });

describe('opcua', () => {
  it('has members in every structure: a list of those without would take no bytes', () => {
    const { structures } = dictionary();
    expect([...structures.values()].filter(({ members }) => members.length === 0)).toEqual([]);
    const types = [...structures.values()].flatMap(({ members }) => members).filter(({ field, type }) => field === undefined && !structures.has(type));
    expect([...new Set(types.map(({ type }) => type))].toSorted()).toEqual([
      'DataValue', 'DiagnosticInfo', 'ExpandedNodeId', 'ExtensionObject', 'LocalizedText', 'NodeClassMask', 'NodeId', 'QualifiedName', 'ResultMask',
      'ReturnDiagnostics', 'Variant',
    ]);
  });

  it.each([
    ['hello', 'Hello message'], ['acknowledge', 'Acknowledge message'], ['open', 'OpenSecureChannel message: OpenSecureChannelRequest'],
    ['opened', 'OpenSecureChannel message: OpenSecureChannelResponse'], ['read', 'UA Secure Conversation Message: ReadRequest'],
    ['answer', 'UA Secure Conversation Message: ReadResponse'], ['part', 'UA Secure Conversation Message (Message fragment 3)'],
    ['close', 'CloseSecureChannel message: CloseSecureChannelRequest'], ['error', 'Error message'], ['secret', 'UA Secure Conversation Message'],
  ] as const)('sums up %s', (name, info) => {
    const packet = read(examples[name]);
    expect([packet.info, packet.trouble, packet.protocol]).toEqual([info, 'none', 'OpcUa']);
  });

  it('reads what a channel is to be like', () => {
    expect([
      read(examples.hello).value('opcua.transport.endpoint'), read(examples.open).value('opcua.security.spu'),
      read(examples.open).value('opcua.RequestedLifetime'),
    ]).toEqual(['opc.tcp://lab:4840', 'http://opcfoundation.org/UA/SecurityPolicy#None', '3600000']);
    expect([read(examples.opened).value('opcua.TokenId'), read(examples.opened).value('opcua.CreatedAt')])
      .toEqual(['3', 'Nov 21, 2025 15:24:59.756339200 UTC']);
    expect(read(examples.open).lines().map(line => line.trim())).toContain('SenderCertificate: <MISSING>[OpcUa Null ByteString]');
  });

  it('reads which nodes are asked for, and how it went', () => {
    const packet = read(examples.read);
    expect([packet.values('opcua.nodeid.numeric').at(-1), packet.value('opcua.AttributeId'), packet.value('opcua.TimeoutHint')])
      .toEqual(['2258', '0x0000000d', '1000']);
    expect([read(examples.answer).value('opcua.ServiceResult'), read(examples.error).value('opcua.transport.reason')])
      .toEqual(['0x00000000', 'oops']);
  });

  it('reads structures member by member', () => {
    const browse = read(examples.browse), monitor = read(examples.monitor);
    expect([browse.value('opcua.BrowseDirection'), browse.value('opcua.IncludeSubtypes'), browse.value('opcua.resultmask.all')])
      .toEqual(['0x00000000', '1', '0x0000003f']);
    expect([monitor.value('opcua.DataChangeTrigger'), monitor.value('opcua.DeadbandValue'), monitor.value('opcua.QueueSize')])
      .toEqual(['0x00000001', '0.1', '5']);
    expect(monitor.lines().map(line => line.trim())).toContain('RequestedParameters: MonitoringParameters');
  });

  it('reads values of any type, and how good they are', () => {
    expect(read(examples.call).values('opcua.Double')).toEqual(['4']);
    expect(read(examples.fault).lines().join('\n')).toMatch(/ServiceResult: 0x[0-9a-f]{8} \[Bad\w+\]/);
    expect(read(examples.notified).values('opcua.datavalue.mask').length).toBeGreaterThan(0);
    expect(read(examples.values).lines().join('\n')).toContain('Variant Type: Double (0x0b)');
  });

  it('reads whom a session is of', () => {
    expect(read(examples.login).value('opcua.PolicyId')).toBeDefined();
    expect(read(examples.history).value('opcua.IsReadModified')).toBe('0');
  });

  it('leaves nothing of a service as bytes', () => {
    for (const name of ['browse', 'monitor', 'notified', 'call', 'values', 'fault', 'history', 'login'] as const) {
      const packet = read(examples[name]);
      expect([name, packet.trouble, packet.values('opcua.parameters')]).toEqual([name, 'none', []]);
    }
  });

  it('cuts its stream by the length behind the type', () => {
    const hello = fromHex(examples.hello.hex);
    expect([opcua.frame!(hello, 0, hello.length, 0), opcua.frame!(hello, 0, 7, 0), opcua.frame!(fromHex('48545450 2f312e31'), 0, 8, 0)])
      .toEqual([50, MORE, NOT_MINE]);
    expect([opcua.recognise!(hello, 0, hello.length), opcua.recognise!(fromHex(examples.acknowledge.hex), 0, 28)]).toEqual([true, false]);
  });
});
