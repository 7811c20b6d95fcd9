import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './pcep.examples.ts';
import { pcep } from './pcep.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

describe('pcep', () => {
  it.each([
    ['open', 'Open'], ['keepalive', 'Keepalive'], ['request', 'Path Computation Request (PCReq)'], ['congestion', 'Notification (PCNtf)'],
    ['report', 'Path Computation LSP State Report (PCRpt)'], ['initiate', 'Path Computation LSP Initiate (PCInitiate)'],
    ['unknown', 'Unknown Message (13). '],
  ] as const)('names %s', (name, info) => {
    expect([read(name).info, read(name).trouble, read(name).remarks]).toEqual([info, 'none', []]);
  });

  it('reads what both can do, each with its length and padding (RFC 5440 §7.1)', () => {
    expect(lines('open')).toEqual(expect.arrayContaining([
      'Flags: 0x00000005, LSP-UPDATE-CAPABILITY (U), LSP-INSTANTIATION-CAPABILITY (I)',
        'OF-Code #2: Minimize the Load of the most loaded Link (MLL) (5)',
      'Speaker Entity Identifier: pcc-1', 'Padding: 000000', 'MSD: 10',
    ]));
  });

  it('reads hops: strict and loose ones, those that were taken, and those to be avoided (RFC 3209, RFC 5521)', () => {
    expect(lines('reply')).toEqual(expect.arrayContaining([
      'SUBOBJECT: IPv4 Prefix: 10.0.0.1/32', 'SUBOBJECT: Unnumbered Interface ID: 10.0.0.1:7', '1... .... = L: Loose Hop (1)',
      'SUBOBJECT: Path Key (IPv4): 10.0.0.1, Path Key 77', '.... ..1. = Local protection in Use: Set', '.... ...1 = Global Label: Set',
    ]));
    const asked = read('request');
    expect([asked.value('pcep.subobj.ipv6.x'), asked.value('pcep.attribute'), asked.value('pcep.subobj.srlg.id')]).toEqual(['0x01', '2',
      '0x00000009']);
  });

  it('reads segments as labels or as numbers, and only what their flags leave (RFC 8664 §4.3.1)', () => {
    const report = read('report');
    expect(lines('report')).toContain('SID: 65540607 (Label: 16001, TC: 0, S: 1, TTL: 255)');
    expect([report.values('pcep.subobj.sr.sid'), report.values('pcep.subobj.sr.nai.ipv6node'), report.value('pcep.subobj.sr.nai.remoteipv4addr')])
      .toEqual([['65540607', '100', '100'], ['2001:db8::1'], '10.0.0.9']);
    const local = read('localLinks');
    expect([local.value('pcep.subobj.sr.nai.localinterfaceid'), local.value('pcep.subobj.sr.nai.remoteipv6addr'), local.trouble])
      .toEqual(['7', 'fe80::2', 'none']);
    expect(local.value('pcep.subobj.sr.nai.remoteinterfaceid')).toBe('8');
    expect(report.value('pcep.obj.lsp.plsp-id')).toBe('5');
    expect(lines('report')).toContain('.... .... .010 .... = Operational (O): ACTIVE (2)');
  });

  it('tells a notification\'s value by its type (RFC 5440 §7.14)', () => {
    expect(lines('congestion')).toEqual(expect.arrayContaining(['Notification Value: PCE Congestion (2)',
      'Notification Type: PCE in Congested State (1)']));
    expect(lines('error')).toContain('Error-Value: END-POINTS object missing (3)');
  });

  it('knows policies by color and end point (RFC 9256 §2.1)', () => {
    expect([read('initiate').value('pcep.tlv.extended_association_id.color'), read('initiate').value('pcep.tlv.sr_policy_name')]).toEqual(['7',
      'policy']);
  });

  it('goes on behind what it does not know, and ends where a length is none', () => {
    expect(read('object').remarks).toEqual(['Unknown object (99)', 'END-POINT OBJECT has no type 9']);
    expect(read('hop').remarks).toEqual(['Non defined subobject (99)', 'Bad subobject: length 1 < 2']);
    expect(read('noLength').remarks).toHaveLength(1);
  });

  it('finds where messages end (§6.1)', () => {
    const bytes = fromHex(examples.keepalive.hex);
    expect([pcep.frame!(bytes, 0, 4, 0), pcep.frame!(bytes, 0, 3, 0), pcep.frame!(fromHex('40020004'), 0, 4, 0)]).toEqual([4, MORE, NOT_MINE]);
  });
});
