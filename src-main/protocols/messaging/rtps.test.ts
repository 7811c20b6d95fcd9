import { describe, expect, it } from 'vitest';
import { udpFrame } from '../../tooling/frames.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples } from './rtps.examples.ts';
import { rtps } from './rtps.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'rtps' });
const recognised = (hex: string): boolean => rtps.recognise!(fromHex(hex), 0, fromHex(hex).length);

describe('rtps', () => {
  it('tells the list what submessages there are', () => {
    expect((['sample', 'writer', 'participant', 'disposed', 'acknowledgment', 'gap', 'secure'] as const).map(name => read(name).info)).toEqual([
      'INFO_TS, DATA, HEARTBEAT', 'INFO_DST, DATA(w)', 'DATA(p)', 'DATA([UD])', 'INFO_DST, ACKNACK, ACKNACK', 'GAP, NACK_FRAG, HEARTBEAT_FRAG',
      'SEC_PREFIX, SEC_BODY, SEC_POSTFIX',
    ]);
  });

  it('says who speaks: vendor, participant, reader and writer', () => {
    const lines = read('sample').lines();
    expect(lines).toEqual(expect.arrayContaining([
      expect.stringContaining('vendorId: 01.15 (eProsima - Fast-RTPS)'),
      expect.stringContaining('guidPrefix: 010f00000a00000100000001'),
      expect.stringContaining('writerEntityId: 0x00000502 (Application-defined writer (with key): 0x000005)'),
    ]));
    expect(read('alive').lines()).toEqual(expect.arrayContaining([
      expect.stringContaining('readerEntityId: ENTITYID_P2P_BUILTIN_PARTICIPANT_MESSAGE_READER (0x000200c7)'),
    ]));
  });

  it('reads numbers in the byte order of their submessage, the higher half first', () => {
    const { lines } = read('acknowledgment');
    expect(read('acknowledgment').values('rtps.acknack.count')).toEqual(['9', '10']);
    expect(lines()).toEqual(expect.arrayContaining([
      expect.stringContaining('Lost samples 5, 7, 8 in range [5,8]'), expect.stringContaining('bitmap: 1011'),
      expect.stringContaining('Expecting sample 5'),
    ]));
    expect(read('sample').values('rtps.sm.seqNumber')).toEqual(['1', '1', '1']);
  });

  it('reads what discovery tells, in both byte orders', () => {
    const little = read('participant'), big = read('bigEndian');
    expect([little.value('rtps.param.topicName'), big.value('rtps.param.topicName'), little.value('rtps.param.typeName')])
      .toEqual(['Square', 'Square', 'ShapeType']);
    expect(little.lines().filter(line => line.includes('lease_duration')).map(line => line.trim())).toEqual([
      'lease_duration: 1.500000 sec (1s + 0x80000000)', 'lease_duration: 100.000000 sec (100s + 0x00000000)',
      'lease_duration: 0.100000 sec (0s + 0x19999999)', 'lease_duration: INFINITE', 'lease_duration: 0.100000 sec (0s + 0x19999999)',
      'lease_duration: 5.000000 sec (5s + 0x00000000)', 'lease_duration: 3.000000 sec (3s + 0x00000000)',
    ]);
    expect(big.lines()).toEqual(expect.arrayContaining([
      expect.stringContaining('PID_DEFAULT_UNICAST_LOCATOR (LOCATOR_KIND_TCPV4_LAN'), expect.stringContaining('PID_PROPERTY_LIST (2 properties)'),
      expect.stringContaining('Property Name: name.two'), expect.stringContaining('name[1]: part_b'),
    ]));
  });

  it('tells dates of samples, and that there is none', () => {
    expect(read('sample').lines()).toEqual(expect.arrayContaining([expect.stringContaining('Timestamp: Nov 14, 2023 22:13:20.250000000 UTC')]));
    expect([read('sample').has('rtps.info_ts.timestamp'), read('informed').has('rtps.info_ts.timestamp')]).toEqual([true, false]);
  });

  it('lets the last submessage reach to the end', () => {
    expect([read('reachesToEnd').value('rtps.heartbeat_count'), read('reachesToEnd').info]).toEqual(['3', 'Unknown[80], Unknown[55], HEARTBEAT']);
    expect(read('informed').has('rtps.sm.octetsToNextHeader.not_zero')).toBe(true);
  });

  it('knows the topic of a writer that discovery told of', () => {
    const packets = [examples.sample, examples.writer, examples.sample]
      .map(({ hex }) => udpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [7410, 7411], payload: fromHex(hex) }));
    const { around, registry } = scanned(packets);
    const [, announced, sample] = packets.map((packet, i) => dissect(packet, { around: around.at(i), registry, record: { number: i + 1 } }));
    expect([announced.info, sample.info]).toEqual(['INFO_DST, DATA(w)', 'INFO_TS, DATA -> rt/chatter, HEARTBEAT']);
    expect([sample.value('rtps.param.typeName'), sample.value('rtps.dcps_publication_data_frame_number')]).toEqual(['std_msgs::String', '2']);
  });

  it('finds no topic in the content of a submessage that reaches to the end', () => {
    const writer = examples.writer.hex, within = `${writer.slice(0, 40)}07010000${writer.slice(40)}`;
    const packets = [within, examples.sample.hex]
      .map(hex => udpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [7410, 7411], payload: fromHex(hex) }));
    const { around, registry } = scanned(packets);
    expect(dissect(packets[1], { around: around.at(1), registry, record: { number: 2 } }).info).toBe('INFO_TS, DATA, HEARTBEAT');
  });

  it('is known by its first bytes', () => {
    expect([recognised(examples.sample.hex), recognised(examples.sample.hex.slice(0, 36)), recognised('52545350ff04'.padEnd(48, '0'))])
      .toEqual([true, false, false]);
  });
});
