import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { cops } from './cops.ts';
import { examples } from './cops.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

describe('cops', () => {
  it.each([
    ['open', 'COPS Client-Open (OPN)'], ['accept', 'COPS Client-Accept (CAT)'], ['request', 'COPS Request (REQ)'], ['decision',
      'COPS Decision (DEC)'],
    ['report', 'COPS Report State (RPT)'], ['delete', 'COPS Delete Request State (DRQ)'], ['synchronize', 'COPS Synchronize State Req (SSQ)'],
    ['synchronized', 'COPS Synchronize Complete (SSC)'], ['close', 'COPS Client-Close (CC)'], ['keepAlive', 'COPS Keep-Alive (KA)'],
  ] as const)('names %s', (name, info) => {
    expect([read(name).info, read(name).trouble, read(name).remarks]).toEqual([info, 'none', []]);
  });

  it('reads objects by their number and type (RFC 2748 §2.2)', () => {
    expect(lines('open')).toEqual(expect.arrayContaining([
      'Contents: PEP Id: pep1', 'Contents: IPv4 address 10.0.0.1, TCP Port Number: 3288', 'Contents: Sequence Number: 2',
    ]));
    expect(lines('interfaces')).toEqual(expect.arrayContaining([
      'Contents: IPv4 address 10.0.0.1, ifIndex: 5', 'Contents: IPv6 address 2001:db8::1, ifIndex: 6',
      'Contents: R-Type: Outgoing-Message request, M-Type: 0',
      'Contents: Command-Code: Remove (Remove request/Remove configuration), Flags: Trigger Error (Trigger error message if set)',
    ]));
    expect(lines('close')).toContain('Contents: Error-Code: Redirect to Preferred Server, Error Sub-code: 0x0000');
    expect([read('accept').value('cops.katimer.value'), read('accept').value('cops.accttimer.value')]).toEqual(['30', '60']);
  });

  it('reads instances of tables: names, and values of SMI\'s types (RFC 3084 §4.3, RFC 3159 §7.1)', () => {
    const asked = read('request');
    expect([asked.value('cops.prid.instance_id'), asked.value('cops.epd.oid'), asked.value('cops.epd.ipv4')])
      .toEqual(['1.3.6.1.2.2.2.1.3.3', '1.3.6.1', '1.2.3.4']);
    // Integers have a sign, and numbers without one have none.
    expect(['int', 'unsigned32', 'timeticks', 'integer64', 'unsigned64'].map(type => asked.value(`cops.epd.${type}`))).toEqual(['-1', '6', '7',
      '-1', '255']);
    // 72 bits are no number with a sign of 64.
    expect([read('wide').value('cops.epd.unknown'), read('wide').has('cops.epd.int')]).toEqual(['010000000000000000', false]);
    expect(read('decision').value('cops.pprid.prefix_id')).toBe('1.3.6.1.2.2.2.1');
    expect(lines('report')).toContain('Contents: Error-Code: priSpaceExhausted, Error Sub-code: 0x0002');
  });

  it('remarks on what is wrong', () => {
    expect([read('unknown').remarks, read('short').remarks, read('unended').remarks, read('odd').remarks]).toEqual([
      ['Unknown C-Num 99, Contents: 4 bytes'], ['Bad COPS object length: 3, should be at least 4'], ['PEP Id is not a NULL terminated ASCII string'],
      ['Trailing garbage: 2 bytes'],
    ]);
  });

  it('finds where messages end', () => {
    const bytes = fromHex(examples.keepAlive.hex);
    expect([cops.frame!(bytes, 0, 8, 0), cops.frame!(bytes, 0, 7, 0), cops.frame!(fromHex('2009000000000008'), 0, 8, 0)]).toEqual([8, MORE,
      NOT_MINE]);
  });
});
