import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './signalling.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, examples[name]);
const infos = (...names: Name[]): string[] => names.map(name => read(name).info.trim());

describe('m2ua', () => {
  it('names messages by class and type', () => {
    expect(infos('establish', 'aspUp', 'error', 'notify', 'active', 'heartbeat')).toEqual([
      'ESTAB_REQ', 'ASP_UP', 'ERR', 'NTFY', 'ASP_ACTIVE', 'BEAT',
    ]);
    expect(infos('state', 'congestion', 'retrieval', 'register', 'deregistered', 'odd')).toEqual([
      'STATE_REQ', 'CONG_IND', 'DATA_RETR_CONF', 'REG_REQ', 'DEREG_RSP', 'reserved',
    ]);
  });

  it('says in the headings what parameters hold', () => {
    const lines = (name: Name): string[] => read(name).lines();
    expect(lines('notify')).toEqual(expect.arrayContaining([
      '    Status type / information (Application server inactive)', '    Interface identifier (integer range) (1 range)',
    ]));
    expect(lines('error')).toContain('    Error code (Invalid interface identifier)');
    expect(lines('state')).toEqual(expect.arrayContaining([
      '    State request (Request emergency alignment)', '    State event (Remote entered processor outage)',
    ]));
    expect(lines('register')).toEqual(expect.arrayContaining(['    Link key', '        SDT identifier (5)', '        SDL identifier (6)']));
    expect(lines('odd')).toContain('    Unknown parameter with tag 2457 and 3 bytes value');
  });

  it('carries messages of MTP3, with their length in the second form', () => {
    const { protocol, info, source, destination } = read('data');
    expect([protocol, info.trim(), source, destination]).toEqual(['MTP3MG (Int. ITU)', 'COO', '300', '200']);
    expect([read('dataWithLength').value('m2ua.data_2_li'), read('dataWithLength').value('data.data')]).toEqual(['5', '616263']);
  });
});

describe('m2pa', () => {
  it('tells how the link is, acknowledges, and carries messages', () => {
    expect(infos('linkStatus', 'acknowledgement', 'peerUnknown', 'userData'))
      .toEqual(['Link Status (Proving Normal)', 'User Data', 'Unknown', 'TFP']);
    const link = read('linkStatus');
    expect([link.value('m2pa.bsn'), link.value('m2pa.fsn'), link.value('m2pa.filler')]).toEqual(['4', '5', '00000000']);
    expect([read('userData').value('m2pa.priority'), read('userData').value('mtp3.dpc')]).toEqual(['0x01', '200']);
  });

  it('remarks lengths that the message does not have', () => {
    expect([read('peerTooLong').has('m2pa.length.invalid'), read('linkStatus').has('m2pa.length.invalid')]).toEqual([true, false]);
    expect(read('peerTrailing').value('m2pa.undecoded_data')).toBe('61');
  });
});

describe('mtp3', () => {
  it('reads the routing label from its least octet on', () => {
    const packet = read('telephone');
    expect([packet.value('mtp3.opc'), packet.value('mtp3.dpc'), packet.value('mtp3.sls'), packet.value('mtp3.service_indicator')])
      .toEqual(['300', '200', '5', '0x04']);
    expect(packet.values('mtp3.pc')).toEqual(['200', '300']);
    expect(packet.lines()).toContain('        10.. .... = Network indicator: National network (0x2)');
  });

  it('manages links and routes', () => {
    expect(infos('changeover', 'extended', 'changeback', 'prohibited', 'controlled', 'routeTest')).toEqual([
      'COO', 'XCO', 'CBD', 'TFP', 'TFC', 'RST',
    ]);
    expect(infos('inhibit', 'connection', 'unavailable', 'clustered', 'noGroup')).toEqual(['LLT (LLI)', 'DLC', 'UPU', 'TCP', 'Unknown']);
    const value = (name: Name, field: string) => read(name).value(`mtp3mg.${field}`);
    expect([value('changeover', 'fsn'), value('extended', 'fsn'), value('changeback', 'cbc'), value('prohibited', 'apc'), value('controlled', 'apc')])
      .toEqual(['44', String(0xa00201), '44', '300', '300']);
    expect([value('controlled', 'status'), value('unavailable', 'user'), value('unavailable', 'cause')]).toEqual(['3', '0x05', '0x01']);
    expect(read('connection').lines()).toContain('    .... 0001 0010 1100 = Link: 300');
    expect(read('clustered').lines()).toContain('    Unknown message (2 bytes)');
  });

  it('tests links', () => {
    expect(infos('linkTest', 'oddTest')).toEqual(['SLTM', 'Unknown']);
    expect(read('linkTest').value('mtp3mg.test_pattern')).toBe('74657374');
  });
});
