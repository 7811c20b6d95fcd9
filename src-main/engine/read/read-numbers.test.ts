import { expect, it } from 'vitest';
import { outputOf, requestOf } from '../../tooling/read-output.ts';
import { samplePath } from '../../tooling/samples.ts';

const request = requestOf(['-r', samplePath('http.pcapng'), '-T', 'fields', '-e', 'frame.number']);

it('are relative or those of the wire', async () => {
  const fields = ['tcp.seq', 'tcp.ack', 'tcp.seq_raw', '_ws.col.info'];
  const numbers = (relativeNumbers: boolean): Promise<string> =>
    outputOf({ ...request, count: 3, fields, filter: 'tcp.seq > 5 or tcp.seq == 1', relativeNumbers });
  expect(await numbers(true)).toBe('1\t1\t1337276595\t44926 → 80 [ACK] Seq=1 Ack=1 Win=64512 Len=0 TSval=1776347784 TSecr=208757886\n');
  expect((await numbers(false)).split('\n').slice(1, 3)).toEqual([
    '3946936926\t1337276595\t3946936926\t80 → 44926 [SYN, ACK] Seq=3946936926 Ack=1337276595 Win=65160 Len=0 MSS=1460 SACK_PERM TSval=208757886 TSecr=1776347784 WS=1024',
    '1337276595\t3946936927\t1337276595\t44926 → 80 [ACK] Seq=1337276595 Ack=3946936927 Win=64512 Len=0 TSval=1776347784 TSecr=208757886',
  ]);
});

it('counts packets anew behind a read filter, for display filters too', async () => {
  const text = await outputOf({ ...request, readFilter: 'http', filter: 'frame.number < 5' });
  expect(text.trim().split('\n')).toEqual(['1', '2', '3', '4']);
});

it('counts packets anew, and knows those of before by what they were: nothing is put together of one segment', async () => {
  const details = await outputOf({
    ...request, readFilter: 'http.response', filter: 'frame.number == 2', format: 'text', fields: [], details: true, lines: false,
  });
  expect(details).toMatch(/^Frame 2: /);
  expect(details).toContain('\n    Frame Number: 2\n');
  expect(details).not.toContain('Reassembled TCP Segments');
  expect(details).toContain('[Request in frame: 8]');
});

it('layers are told by their headings, to which all below them adds, or by their names', async () => {
  const text = await outputOf({ ...request, count: 4, fields: ['http', 'tcp'], filter: 'tcp.flags.syn == 1 or http' });
  expect(text.split('\n')).toEqual([
    '\tTransmission Control Protocol, Src Port: 44926, Dst Port: 80, Seq: 0, Len: 0',
    '\tTransmission Control Protocol, Src Port: 80, Dst Port: 44926, Seq: 0, Ack: 1, Len: 0',
    'http\tTransmission Control Protocol, Src Port: 44926, Dst Port: 80, Seq: 1, Ack: 1, Len: 72', '',
  ]);
});

it('data is told as its bytes', async () => {
  const text = await outputOf({ ...request, path: samplePath('ping.pcap'), count: 1, fields: ['data'] });
  expect(text).toMatch(/^(?:[0-9a-f]{2}){48}\n$/);
});

it('lines that are no field have their text', async () => {
  const text = await outputOf({ ...request, filter: 'frame.number in {1, 4}', fields: ['text'] });
  expect(text).toBe('Timestamps\nTimestamps,GET / HTTP/1.1\\r\\n,\\r\\n\n');
});
