import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE, type TrackedMessage } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { dicom } from './dicom.ts';
import { examples } from './dicom.examples.ts';

type Name = keyof typeof examples;
const FROM_SERVER: readonly Name[] = ['accept', 'echoResponse', 'storeResponse', 'findResponse', 'reject', 'released', 'abort'];

/** The examples as the messages of one connection, one a frame from 1 on; a frame of several PDUs has a message for each. */
const messages = (Object.keys(examples) as Name[]).flatMap((name, i): TrackedMessage[] => {
  const bytes = fromHex(examples[name].hex), all: TrackedMessage[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = dicom.frame!(bytes, at, bytes.length, 0);
    const time = { seconds: i, nanoseconds: 0 };
    all.push({ frame: i + 1, time, fromClient: !FROM_SERVER.includes(name), bytes: bytes.subarray(at, at + length) });
    at += length;
  }
  return all;
});
const around = { ...conversationOf(messages), messagesIn: (frame: number) => messages.filter(message => message.frame === frame) };
const frameOf = (name: Name): number => Object.keys(examples).indexOf(name) + 1;
const read = (name: Name) => dissect(examples[name].hex, { as: 'dicom', around, record: { number: frameOf(name) } });
const hexOf = (value: number): string => value.toString(16).padStart(8, '0');
const element = (name: Name, tag: string): string | undefined =>
  read(name).lines().find(line => line.includes(`(${tag})`))?.trim().replace(/ +/g, ' ');

describe('dicom', () => {
  it.each(Object.keys(examples) as Name[])('reads all of %s', name => expect(read(name).trouble).toBe('none'));

  it('says what is asked for and answered', () => {
    expect((['request', 'accept', 'echo', 'echoResponse', 'storeResponse', 'findResponse', 'reject', 'release', 'abort'] as const)
      .map(name => read(name).info)).toEqual([
      'A-ASSOCIATE request ECHOSCU --> ANY-SCP', 'A-ASSOCIATE accept  ECHOSCU <-- ANY-SCP', 'P-DATA, C-ECHO-RQ ID=1',
      'P-DATA, C-ECHO-RSP ID=1 (Success)', 'P-DATA, C-STORE-RSP (Refused: Out of Resources)', 'P-DATA, C-FIND-RSP ID=3, C-FIND-RSP-DATA',
      'A-ASSOCIATE reject  ECHOSCU <-- ANY-SCP (Called AE title not recognized)', 'A-RELEASE request',
      'ABORT ECHOSCU <-- ANY-SCP (Unrecognized PDU)',
    ]);
  });

  it('reads what is proposed and agreed upon (PS3.8 §9.3.2, §9.3.3)', () => {
    const request = read('request');
    expect(request.values('dicom.pctx.id')).toEqual(['0x01', '0x03', '0x05', '0x07']);
    expect(request.values('dicom.pctx.xfer.syntax').at(-1)).toMatch(/^JPEG Baseline .*\(1\.2\.840\.10008\.1\.2\.4\.50\)$/);
    expect([
      request.value('dicom.max_pdu_len'), request.value('dicom.userinfo.version'),
      request.value('dicom.userinfo.user_identify.secondary_field'),
    ]).toEqual(['16384', 'OFFIS_DCMTK_360', 'pass']);
    expect(
      read('accept')
        .lines()
        .map(line => line.trim()),
    ).toContain('Presentation Context: ID 0x07, Abstract Syntax Unsupported, CT Image Storage');
  });

  it('puts the fragments of a data set together (PS3.8 annex E)', () => {
    expect(read('image').value('dicom.pdv.reassembled.in')).toBe(String(frameOf('imageEnd')));
    const packet = read('imageEnd');
    expect(packet.values('dicom.pdv.fragment')).toEqual([String(frameOf('image')), String(frameOf('imageEnd'))]);
    expect(element('imageEnd', '0010,0010')).toBe("(0010,0010) 8 Patient's Name [PN] Doe^Jane");
    expect(packet.value('dicom.pdv.reassembled.length')).toBe('410');
  });

  it('reads values as they are represented (PS3.5 §6.2), in sequences too (§7.5)', () => {
    expect(['0028,0106', '0018,6020', '0018,6018', '0028,0009', '0018,9313', '7fe0,0010', '0008,1155'].map(tag => element('imageEnd', tag))).toEqual([
      '(0028,0106) 2 Smallest Image Pixel Value [SS] -5', '(0018,6020) 4 Reference Pixel X0 [SL] -9',
      '(0018,6018) 4 Region Location Min X0 [UL] 99', '(0028,0009) 4 Frame Increment Pointer [AT] (0018,1063)',
      expect.stringContaining('[FD] 1.500000\\2.250000') as unknown, '(7fe0,0010) 8 Pixel Data [OW] (binary)',
      '(0008,1155) 8 Referenced SOP Instance UID [UI] 1.2.3.9',
    ]);
    const packet = read('imageEnd');
    expect(packet.values('dicom.tag.value.str')).toContain('Doe^Jane');
    expect(packet.values('dicom.tag')).toContain('0x00100010');
    expect(packet.value('dicom.tag.vr')).toBe('UI');
  });

  it('reads each transfer syntax', () => {
    expect(element('findResponse', '0028,0010')).toBe('(0028,0010) 2 Rows [US] 512');
    expect([element('implicit', '0028,0010'), element('implicit', '0020,000e')])
      .toEqual(['(0028,0010) 2 Rows 512', '(0020,000e) 4 Series Instance UID 1.2']);
  });

  it('tells by the first element how data are written that nobody saw agreed upon', () => {
    expect(dissect(examples.implicit.hex, { as: 'dicom' }).value('dicom.tag.value.str')).toBeDefined();
    expect(dissect(examples.imageEnd.hex, { as: 'dicom' }).lines().some(line => line.includes('[OW] (binary)'))).toBe(true);
  });

  it('inflates data sets (PS3.5 §A.5)', () => {
    const syntax = Buffer.from('1.2.840.10008.1.2.1.99').toString('hex'), item = (kind: string, hex: string): string =>
      `${kind}00${(hex.length / 2).toString(16).padStart(4, '0')}${hex}`;
    const accept = `00010000${'20'.repeat(32)}${'00'.repeat(32)}${item('10', '31')}${item('21', `01000000${item('40', syntax)}`)}`;
    const set = deflateRawSync(fromHex('10001000504e0400 446f6520')).toString('hex');
    const even = set.length % 4 === 0 ? set : `${set}00`;
    const value = `${hexOf(even.length / 2 + 2)}0102${even}`;
    const pdus = [`0200${hexOf(accept.length / 2)}${accept}`, `0400${hexOf(value.length / 2)}${value}`];
    const time = { seconds: 0, nanoseconds: 0 };
    const inflating = conversationOf(pdus.map((hex, i) => ({ frame: i + 1, time, fromClient: i > 0, bytes: fromHex(hex) })));
    expect(dissect(pdus[1], { as: 'dicom', around: inflating, record: { number: 2 } }).value('dicom.tag.value.str')).toBe('Doe ');
  });

  it('says that a message of more than 64 MB is not put together', () => {
    const data = (size: number): Uint8Array => fromHex(`0400${hexOf(size + 6)}${hexOf(size + 2)}0100`);
    const large = new Uint8Array(33 << 20), last = '0400 00000008 00000004 0102 0000';
    large.set(data(large.length - 12));
    const sent = [large, large, fromHex(last)].map((bytes, i) => ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes }));
    const packet = dissect(last, { as: 'dicom', around: conversationOf(sent), record: { number: 3 } });
    expect(packet.remarks).toContain('The message is not put together: it has 69205994 bytes, more than 64 MB');
  });

  it('frames PDUs, and knows a request by its looks', () => {
    const frame = (bytes: Uint8Array): number => dicom.frame!(bytes, 0, bytes.length, 0);
    const request = fromHex(examples.request.hex);
    expect([frame(request), frame(request.subarray(0, 5)), frame(fromHex('160301000000'))]).toEqual([request.length, MORE, NOT_MINE]);
    expect([dicom.recognise!(request, 0, request.length), dicom.recognise!(fromHex('01'.repeat(100)), 0, 100)]).toEqual([true, false]);
  });
});
