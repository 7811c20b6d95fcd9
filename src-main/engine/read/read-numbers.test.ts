import { expect, it } from 'vitest';
import { samplePath } from '../../tooling/samples.ts';
import { FIELD_LINE_DEFAULTS, type ReadRequest, UNNAMED, read } from './read.ts';

const request: ReadRequest = {
  path: samplePath('http.pcapng'), shownPath: '', count: 0, readFilter: '', filter: '', format: 'fields', print: true, lines: false, details: false, hex: undefined, only: undefined,
  layers: undefined, mergeKeys: false, fields: ['frame.number'], fieldOptions: FIELD_LINE_DEFAULTS, separator: '', time: { form: 'relative', clock: false }, decodeAs: [], verifyChecksums: false, statistics: [], objectFolders: [], secrets: { keyLog: '', rsaKeys: [] }, ownFields: false, names: UNNAMED, relativeNumbers: true,
};

it('are relative or those of the wire', async () => {
  const numbers = async (relativeNumbers: boolean): Promise<string> => {
    let text = '';
    const fields = ['tcp.seq', 'tcp.ack', 'tcp.seq_raw', '_ws.col.info'];
    await read({ ...request, count: 3, fields, filter: 'tcp.seq > 5 or tcp.seq == 1', relativeNumbers }, chunk => (text += new TextDecoder().decode(chunk)));
    return text;
  };
  expect(await numbers(true)).toBe('1\t1\t1337276595\t44926 → 80 [ACK] Seq=1 Ack=1 Win=64512 Len=0 TSval=1776347784 TSecr=208757886\n');
  expect((await numbers(false)).split('\n').slice(1, 3)).toEqual([
    '3946936926\t1337276595\t3946936926\t80 → 44926 [SYN, ACK] Seq=3946936926 Ack=1337276595 Win=65160 Len=0 MSS=1460 SACK_PERM TSval=208757886 TSecr=1776347784 WS=1024',
    '1337276595\t3946936927\t1337276595\t44926 → 80 [ACK] Seq=1337276595 Ack=3946936927 Win=64512 Len=0 TSval=1776347784 TSecr=208757886',
  ]);
});

it('counts packets anew behind a read filter, for display filters too', async () => {
  let text = '';
  await read({ ...request, readFilter: 'http', filter: 'frame.number < 5' }, chunk => (text += new TextDecoder().decode(chunk)));
  expect(text.trim().split('\n')).toEqual(['1', '2', '3', '4']);
});

it('layers are told by their headings, to which all below them adds, or by their names', async () => {
  let text = '';
  await read({ ...request, count: 4, fields: ['http', 'tcp'], filter: 'tcp.flags.syn == 1 or http' }, chunk => (text += new TextDecoder().decode(chunk)));
  expect(text.split('\n')).toEqual([
    '\tTransmission Control Protocol, Src Port: 44926, Dst Port: 80, Seq: 0, Len: 0', '\tTransmission Control Protocol, Src Port: 80, Dst Port: 44926, Seq: 0, Ack: 1, Len: 0',
    'http\tTransmission Control Protocol, Src Port: 44926, Dst Port: 80, Seq: 1, Ack: 1, Len: 72', '',
  ]);
});

it('data is told as its bytes', async () => {
  let text = '';
  await read({ ...request, path: samplePath('ping.pcap'), count: 1, fields: ['data'] }, chunk => (text += new TextDecoder().decode(chunk)));
  expect(text).toMatch(/^(?:[0-9a-f]{2}){48}\n$/);
});

it('lines that are no field have their text', async () => {
  let text = '';
  await read({ ...request, filter: 'frame.number in {1, 4}', fields: ['text'] }, chunk => (text += new TextDecoder().decode(chunk)));
  expect(text).toBe('Timestamps\nTimestamps,GET / HTTP/1.1\\r\\n,\\r\\n\n');
});
