import { describe, expect, it } from 'vitest';
import { Dissector } from '../../dissect/index.ts';
import { tcpFrame, udpFrame } from '../../tooling/frames.ts';
import { fromHex } from '../../tooling/packets.ts';
import { countedPackets } from '../../tooling/scanned.ts';
import type { Section } from './report.ts';
import { SmbOverview } from './smb-overview.ts';

const CLIENT = '10.0.0.1', SERVER = '10.0.0.2';
/** Messages of a connection to port 445, `>` to the server and `<` from it, a millisecond apart, behind their lengths (RFC 1002 §4.3.1). */
function sectionOf(...messages: readonly (readonly ['>' | '<', string])[]): Section | undefined {
  const sent = { '>': 1, '<': 1 };
  return overviewOf(messages.map(([way, hex]) => {
    const body = fromHex(hex), payload = new Uint8Array([0, 0, body.length >> 8, body.length & 255, ...body]), forth = way === '>';
    const sequence = sent[way];
    sent[way] += payload.length;
    return tcpFrame({
      from: forth ? CLIENT : SERVER, to: forth ? SERVER : CLIENT, ports: forth ? [4000, 445] : [445, 4000], sequence, ack: sent[forth ? '<' : '>'], payload,
    });
  }));
}
function overviewOf(frames: readonly Uint8Array[]): Section | undefined {
  const packets = countedPackets(frames), overview = new SmbOverview(packets.registry, packets.table);
  const dissector = new Dissector(packets.registry, { wanted: packets.registry.wanted([...packets.registry.layers, ...overview.fields]) });
  for (let row = 0; row < frames.length; row++) {
    dissector.dissect(packets.record(row), packets.around(row));
    overview.add(dissector.tree, row);
  }
  return overview.section();
}
const table = (section: Section | undefined, title: string) => section?.tables.find(one => one.title === title)?.rows;

/** MS-SMB2 §2.2.1.2; `flags`: 1 of a response, 8 signed. `next`: where in a chain the next one begins. */
const header = (command: string, message: string, { flags = '00', status = '00000000', tree = '00', next = '00000000' } = {}): string =>
  `fe534d42 4000 0100 ${status} ${command}00 0100 ${flags}000000 ${next} ${message}00000000000000 fffe0000 ${tree}000000 2900000000a80000 ` +
  '00'.repeat(16);
const RESPONSE = { flags: '01' };
const utf16 = (text: string): string => [...text].map(letter => `${letter.charCodeAt(0).toString(16).padStart(2, '0')}00`).join('');
const bytes = (count: number): string => count.toString(16).padStart(2, '0');
const FID = '0100000000000000 0200000000000000', TIMES = '00'.repeat(32), ERROR = '0900 0000 00000000 00';

const negotiate = header('00', '00') + `2400 0100 0100 0000 00000000 ${'00'.repeat(16)} 0000000000000000 1002`;
const negotiated = header('00', '00', RESPONSE) + `4100 0300 1002 0000 ${'01'.repeat(16)} 00000000 ${'00000100'.repeat(3)} ${'00'.repeat(16)} 8000 0000 00000000`;
const connect = header('03', '01') + `0900 0000 4800 ${bytes(2 * 5)}00 ${utf16('\\\\s\\d')}`;
const connected = header('03', '01', { ...RESPONSE, tree: '01' }) + '1000 01 00 00080000 00000000 ff011f00';
/** §2.2.13: what is opened is named behind 56 bytes. */
const create = (message: string, name: string, its = {}): string => header('05', message, { tree: '01', ...its }) +
  `3900 00 00 02000000 ${'00'.repeat(16)} 80001000 00000000 07000000 01000000 00000000 7800 ${bytes(2 * name.length)}00 00000000 00000000 ${utf16(name) || '0000'}`;
const created = (message: string): string => header('05', message, { ...RESPONSE, tree: '01' }) +
  `5900 00 00 01000000 ${TIMES} ${'00'.repeat(16)} 20000000 00000000 ${FID} 00000000 00000000`;
const failed = (command: string, message: string, status: string): string => header(command, message, { ...RESPONSE, status, tree: '01' }) + ERROR;
const read = (message: string, fid = FID): string =>
  header('08', message, { tree: '01' }) + `3100 50 00 00040000 0000000000000000 ${fid} 00000000 00000000 00000000 0000 0000 00`;
const data = (message: string): string => header('08', message, { ...RESPONSE, tree: '01' }) + '1100 50 00 03000000 00000000 00000000 616263';

const setUp = [['>', negotiate], ['<', negotiated], ['>', connect], ['<', connected]] as const;

describe('SMB in a report', () => {
  it('tells what was agreed on, which shares and files were opened, and what was read of them', () => {
    const section = sectionOf(...setUp, ['>', create('02', 'a.txt')], ['<', created('02')], ['>', read('03')], ['<', data('03')]);
    expect(table(section, 'Dialects agreed on')).toEqual([['SMB 2.1', 'required by the server', '1']]);
    expect(table(section, 'Shares')).toEqual([['\\\\s\\d', 'done', '1']]);
    expect(table(section, 'Files')).toEqual([['\\\\s\\d\\a.txt', '1', '0', '3', '0']]);
    expect(section?.facts).toEqual([['Requests', '4'], ['Responses', '4'], ['Signed messages', '0'], ['Encrypted messages', '0']]);
    expect(table(section, 'What failed')).toBeUndefined();
  });

  it('tells what failed, of which file, by the names of MS-ERREF; the root of a share is the share', () => {
    const section = sectionOf(
      ...setUp, ['>', create('02', 'gone')], ['<', failed('05', '02', '340000c0')], ['>', create('03', '')], ['<', failed('05', '03', '220000c0')],
    );
    expect(table(section, 'What failed')).toEqual([
      ['Create', 'STATUS_OBJECT_NAME_NOT_FOUND', '\\\\s\\d\\gone', '1'], ['Create', 'STATUS_ACCESS_DENIED', '\\\\s\\d', '1'],
    ]);
    expect(table(section, 'Files')).toEqual([['\\\\s\\d\\gone', '0', '1', '0', '0'], ['\\\\s\\d', '0', '1', '0', '0']]);
  });

  it('times answers, and those that come later from their request on', () => {
    // §3.3.4.2: the status is STATUS_PENDING, and another answer follows.
    const section = sectionOf(
      ...setUp, ['>', create('02', 'a')], ['<', header('05', '02', { flags: '03', status: '03010000' }) + ERROR], ['<', created('02')],
    );
    expect(table(section, 'Files')).toEqual([['\\\\s\\d\\a', '1', '0', '0', '0']]);
    expect(table(section, 'Slowest responses')?.[0]).toEqual(['2.000 ms', 'Create', '\\\\s\\d\\a', '7']);
    expect(table(section, 'Response times')?.find(([command]) => command === 'Create')?.slice(0, 2)).toEqual(['Create', '1']);
  });

  it('knows the file of a chain by the message before (§3.2.4.1.4), and what nothing answered', () => {
    const opening = create('02', 'abcd', { next: '80000000' }), related = read('03', 'ff'.repeat(16));
    const section = sectionOf(...setUp, ['>', opening + related], ['<', failed('08', '03', '110000c0')]);
    expect(table(section, 'What failed')).toEqual([['Read', 'STATUS_END_OF_FILE', '\\\\s\\d\\abcd', '1']]);
    expect(section?.facts).toContainEqual(['Requests without an answer', '1']);
  });

  it('counts what is signed, and what is encrypted', () => {
    const encrypted = `fd534d42 ${'11'.repeat(16)} ${'22'.repeat(16)} 03000000 0000 0100 2900000000a80000 010203`;
    expect(sectionOf(...setUp, ['>', header('0d', '02', { flags: '08' }) + '0400 0000'], ['>', encrypted])?.facts)
      .toEqual([['Requests', '3'], ['Responses', '2'], ['Requests without an answer', '1'], ['Signed messages', '1'], ['Encrypted messages', '1']]);
  });

  it('tells the same of version 1: the dialect by its place, the share behind the header, errors of DOS', () => {
    // MS-CIFS §2.2.3.1; a response has 0x80 in its flags, and no status of NT without 0x4000 in the others.
    const first = (command: string, flags: string, status: string, tree: string, message: string): string =>
      `ff534d42 ${command} ${status} ${flags} 0000 0000 ${'00'.repeat(8)} 0000 ${tree}00 0100 0000 ${message}00`;
    const ascii = (text: string): string => `${Buffer.from(text).toString('hex')}00`;
    const dialects = `02${ascii('LANMAN1.0')} 02${ascii('NT LM 0.12')}`.replaceAll(' ', '');
    const section = sectionOf(
      ['>', `${first('72', '08', '00000000', '00', '01')} 00 ${bytes(dialects.length / 2)}00 ${dialects}`],
      ['<', `${first('72', '88', '00000000', '00', '01')} 01 0100 0000`],
      ['>', `${first('75', '08', '00000000', '00', '02')} 04 ff000000 0000 0100 0b00 00 ${ascii('\\\\s\\d')} 3f3f00`],
      ['<', `${first('75', '88', '01000500', '00', '02')} 00 0000`],
    );
    expect(table(section, 'Dialects agreed on')).toEqual([['NT LM 0.12', 'not offered', '1']]);
    expect(table(section, 'Shares')).toEqual([['\\\\s\\d', expect.stringMatching(/5$/), '1']]);
    expect(table(section, 'What failed')?.[0].slice(0, 3)).toEqual(['Tree Connect AndX', expect.stringMatching(/^DOS.* 5$/), '\\\\s\\d']);
  });

  it('has nothing to tell of what is no SMB', () => {
    expect(overviewOf([udpFrame({ from: CLIENT, to: SERVER, ports: [1, 2], payload: 'x' })])).toBeUndefined();
  });
});
