import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './cflow.examples.ts';
import { cflow } from './cflow.ts';
import { dictionary } from './cflow/elements.ts';

/** An IPFIX message with one template of one element, and one record of it. */
function record(type: number, value: string, enterprise?: number): string {
  const data = value.replaceAll(' ', ''), part = word(type | (enterprise === undefined ? 0 : 0x8000)) + word(data.length / 2) +
    (enterprise === undefined ? '' : word(enterprise >>> 16) + word(enterprise & 0xffff));
  const sets = `0002${word(8 + part.length / 2)}01000001${part}0100${word(4 + data.length / 2)}${data}`;
  return `000a${word(16 + sets.length / 2)}5a467b8c0000000100000009${sets}`;
}
const word = (value: number): string => value.toString(16).padStart(4, '0');
const read = (type: number, value: string, enterprise?: number) => dissect(record(type, value, enterprise), { as: 'cflow' });

describe('NetFlow', () => {
  it('version 5 has records that are all alike', () => {
    const message = dissect(examples.five.hex, { as: 'cflow' });
    expect(message.info).toBe('total: 1 (v5) flow');
    expect([message.value('cflow.srcaddr'), message.value('cflow.dstport'), message.value('cflow.octets'), message.value('cflow.timestart')])
      .toEqual(['192.0.2.1', '80', '100', '0.500000000']);
    expect([message.value('cflow.samplingmode'), message.value('cflow.timedelta')]).toEqual(['1', '0.500000000']);
    expect(message.lines()).toContain('    pdu 1/1');
    expect(message.lines()).toContain('        SrcMask: 24 (prefix: 192.0.2.0/24)');
  });

  it('version 9 says first what its records are (RFC 3954 §5.2)', () => {
    const message = dissect(examples.nine.hex, { as: 'cflow' });
    expect([message.value('cflow.srcaddr'), message.value('cflow.packets'), message.value('cflow.timestart')])
      .toEqual(['192.0.2.1', '5', '0.500000000']);
    expect(message.lines()).toContain('            Field (1/4): IP_SRC_ADDR');
    expect(message.info).toBe('total: 2 (v9) records Obs-Domain-ID=    0 [Data-Template:256] [Data:256]');
  });

  it('version 9 numbers the scopes of options by themselves (RFC 3954 §6.1)', () => {
    const message = dissect(examples.options.hex, { as: 'cflow' });
    expect([message.value('cflow.scope_interface'), message.value('cflow.sampler_id'), message.value('cflow.sampler_mode')]).toEqual(['5', '1', '2']);
    expect(message.value('cflow.padding')).toBe('0000');
    expect(message.lines()).toContain('        Options Template (Id = 257) (Scope Count = 1; Data Count = 2)');
  });

  it('remembers the fields of so many templates, and says so where one is not known', () => {
    // A template of 1000 fields in each message, and a record of one of them.
    const message = (identifier: number, isData = false): Uint8Array => {
      const set = new Uint8Array(8 + (isData ? 0 : 4000)), view = new DataView(set.buffer);
      view.setUint16(0, isData ? identifier : 0);
      view.setUint16(2, set.length);
      if (!isData) view.setUint16(4, identifier);
      if (!isData) view.setUint16(6, 1000);
      for (let at = 8; at < set.length; at += 4) view.setUint32(at, 0x00010004);
      return Uint8Array.from([...fromHex(examples.nine.hex).subarray(0, 20), ...set]);
    };
    const around = conversationOf(Array.from({ length: 140 }, (_, i) =>
      ({ frame: i + 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: true, bytes: message(256 + i) })));
    const remarks = (identifier: number): string[] => dissect(message(identifier, true), { as: 'cflow', around }).remarks;
    expect(remarks(256 + 129)).toEqual([]);
    expect(remarks(256 + 131)).toContain('The exporter has templates with more than 131072 fields: some are not remembered');
  });

  it('knows a template from its message on, until it has changed', () => {
    const time = { seconds: 0, nanoseconds: 0 }, number = (value: string) => record(1, value);
    const bytes = ['0005', '00000007', '00000008'].map(value => fromHex(number(value)));
    const around = conversationOf(bytes.map((message, i) => ({ frame: i + 1, time, fromClient: true, bytes: message })));
    const data = fromHex('000a 0018 5a467b8c 00000002 00000009 0100 0008 00000009');
    const at = (frame: number) => dissect(data, { as: 'cflow', around, record: { number: frame } });
    expect([at(1).values('cflow.octets'), at(1).value('cflow.template_frame')]).toEqual([['0', '9'], '1']);
    expect([at(3).values('cflow.octets'), at(3).value('cflow.template_frame')]).toEqual([['9'], '2']);
  });

  it('takes a template for another one where its fields are scopes no more', () => {
    const head = '0009 0002 000003e8 5a467b8c 00000001 00000000', data = '0100 0008 00000005';
    const scoped = `${head} 0001 000e 0100 0004 0000 0002 0004 ${data}`, plain = `${head} 0000 000c 0100 0001 0002 0004 ${data}`;
    const around = conversationOf([scoped, plain].map((hex, i) =>
      ({ frame: i + 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex) })));
    const read = (hex: string, frame: number) => dissect(hex, { as: 'cflow', around, record: { number: frame } });
    expect([read(scoped, 1).value('cflow.scope_interface'), read(scoped, 1).has('cflow.packets')]).toEqual(['5', false]);
    expect([read(plain, 2).value('cflow.packets'), read(plain, 2).has('cflow.scope_interface')]).toEqual(['5', false]);
  });

  it('data without a template stay bytes, with a remark', () => {
    const message = dissect('0009 0001 000003e8 5a467b8c 00000001 00000000 0200 000c 0102030405060708', { as: 'cflow' });
    expect(message.value('_ws.expert.message')).toBe('Data (8 bytes), no template found');
  });
});

describe('IPFIX', () => {
  it('has fields that say their own length (RFC 7011 §7)', () => {
    const message = dissect(examples.ipfix.hex, { as: 'cflow' });
    expect([message.value('cflow.dstport'), message.value('cflow.octets'), message.value('cflow.if_name'), message.value('cflow.string_len_short')])
      .toEqual(['80', '1024', 'eth01', '5']);
  });

  it('has fields of no bytes, too, beside others', () => {
    const template = '0002 001c 0100 0005 0001 0000 0002 0004 0052 ffff 0004 0000 0007 0002', flow = '00000003 01 61 0050';
    const message = dissect(`000a 0040 5a467b8c 00000001 00000009 ${template} 0100 0014 ${flow} ${flow}`, { as: 'cflow' });
    expect([message.values('cflow.packets'), message.values('cflow.if_name'), message.values('cflow.srcport'), message.trouble])
      .toEqual([['3', '3'], ['a', 'a'], ['80', '80'], 'none']);
    expect(message.lines()).toContain('    Set 2 [id=256] (2 flows)');
  });

  it('sends numbers in fewer bytes than their types have (RFC 7011 §6.2)', () => {
    expect(read(1, '01 00').value('cflow.octets')).toBe('256');
    expect(read(10, '02').value('cflow.inputint')).toBe('2');
    expect(read(311, '3f000000').value('cflow.sampling_probability')).toBe('0.5');
    expect(read(311, '3fe0000000000000').value('cflow.sampling_probability')).toBe('0.5');
  });

  it('has booleans of 1 and 2 (RFC 7011 §6.1.5)', () => {
    expect([read(276, '01'), read(276, '02')].map(message => message.value('cflow.data_records_reliability'))).toEqual(['1', '0']);
  });

  it('has moments of five kinds (RFC 7011 §6.1.7 to §6.1.10), and one before the export (RFC 7012, element 158)', () => {
    const begin = (type: number, value: string) => read(type, value).lines().find(line => line.includes('StartTime'))?.trim();
    const at = 'StartTime: Dec 29, 2017 17:29:48';
    expect(begin(150, '5a467b8c')).toBe(`${at}.000000000 UTC`);
    expect(begin(152, '00000160a3529ae4')).toBe(`${at}.004000000 UTC`);
    expect(begin(154, 'ddf0fa0c 80000000')).toBe(`${at}.500000000 UTC`);
    expect(begin(158, '000f4240')).toBe('StartTime: Dec 29, 2017 17:29:47.000000000 UTC');
    expect(begin(22, '000001f4')).toBe('StartTime: 0.500000000 seconds');
  });

  it('has elements of the other direction (RFC 5103 §6.1), and of enterprises', () => {
    expect(read(2, '00000003', 29305).lines()).toContain('            Packets: 3 (Reverse Type 2 PKTS)');
    expect(read(5, '0102', 6876).lines()).toContain('            Enterprise Private entry: (VMware Inc.) Type 5: Value (hex bytes): 01 02');
  });

  it('has all of these in one record', () => {
    const message = dissect(examples.elements.hex, { as: 'cflow' });
    expect([message.value('cflow.timedelta'), message.value('cflow.appl_id.selector_id'), message.value('cflow.appl_name')])
      .toEqual(['1.004000000', '000102', 'http']);
    expect(message.info).toBe('IPFIX flow ( 122 bytes) Obs-Domain-ID=    9 [Data-Template:258] [Data:258]');
  });

  it('has labels, flags of TCP and what became of a packet', () => {
    expect(read(70, '000641').lines()).toContain('            MPLS-Label1: 100 exp-bits: 0 bottom-of-stack');
    expect(read(6, '011b').lines()).toContain('            TCP Flags: 0x011b, ECN Nonce Sum, ACK, PSH, SYN, FIN');
    expect(read(89, '82').value('cflow.forwarding_status_drop_code')).toBe('2');
  });

  it('a value whose length its element cannot have stays bytes', () => {
    expect(read(8, '0102').value('cflow.enterprise_private_entry')).toBe('0102');
    expect(read(6, '01020304').value('cflow.enterprise_private_entry')).toBe('01020304');
  });

  it('fields that are made late repeat none that are declared', () => {
    const { fields, elements } = dictionary();
    expect(Object.keys(fields).filter(key => key in cflow.fields)).toEqual([]);
    expect(elements.size).toBeGreaterThan(450);
  });
});
