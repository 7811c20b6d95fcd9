import { afterAll, expect, it } from 'vitest';
import { rmSync, truncateSync, copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCommand } from '../../hosts/cli/read-options.ts';
import { tcpFrame } from '../../tooling/frames.ts';
import { samplePath } from '../../tooling/samples.ts';
import { read } from './read.ts';

const folder = mkdtempSync(join(tmpdir(), 'netloupe-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function reading(path: string, ...options: string[]): Promise<{ whole: boolean; lines: number; said: string[] }> {
  const command = readCommand(['-r', path, ...options]);
  if (typeof command === 'string') throw new Error(command);
  let text = '';
  const said: string[] = [];
  const whole = await read({ ...command.request, warn: sentence => said.push(sentence) }, chunk => (text += new TextDecoder().decode(chunk)));
  return { whole, lines: text.split('\n').length - 1, said };
}

it('gives the packets before the place where a file is cut, and says that it is', async () => {
  const path = join(folder, 'cut.pcap');
  copyFileSync(samplePath('ping.pcap'), path);
  expect(await reading(path)).toEqual({ whole: true, lines: 13, said: [] });
  truncateSync(path, 24 + 3 * (16 + 98) + 20);
  const said = [
    `The file "${path}" appears to have been cut short in the middle of a packet.`,
    'The file is cut in the middle of packet 4, which begins at byte 366: of its 114 bytes there are 20.',
  ];
  expect(await reading(path)).toEqual({ whole: false, lines: 3, said });
  // Nobody asked for what is missing.
  expect(await reading(path, '-c', '3')).toEqual({ whole: true, lines: 3, said: [] });
});

it('has no packets in an empty file, and says of what is no file what it is', async () => {
  const path = join(folder, 'empty.pcap');
  writeFileSync(path, '');
  expect(await reading(path)).toEqual({ whole: true, lines: 0, said: [] });
  await expect(reading(folder)).rejects.toThrow(`"${folder}" is a directory (folder), not a file.`);
  await expect(reading(`${path}/x`)).rejects.toThrow(`The file "${path}/x" could not be opened: Not a directory.`);
});

it.skipIf(process.platform === 'win32')('refuses devices', async () => {
  await expect(reading('/dev/null')).rejects.toThrow('The file "/dev/null" is a "special file" or socket or other non-regular file.');
});

it('unpacks into the folder that is given for temporary files', async () => {
  await expect(reading(samplePath('fragments.pcap.gz'), '--temp-dir', join(folder, 'none'))).rejects.toThrow(
    `${join(folder, 'none')} does not exist`,
  );
});

it('says what was given up of a stream whose missing bytes never come', async () => {
  const path = join(folder, 'hole.pcap');
  const send = (sequence: number): Uint8Array => tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 80], sequence, payload: 'xy' });
  const frames = [send(1), ...Array.from({ length: 5000 }, (_, i) => send(101 + 2 * i))];
  const header = Buffer.from('d4c3b2a1020004000000000000000000ffff000001000000', 'hex');
  writeFileSync(path, Buffer.concat([header, ...frames.flatMap((frame) => {
    const record = Buffer.alloc(16);
    record.writeUInt32LE(frame.length, 8);
    record.writeUInt32LE(frame.length, 12);
    return [record, frame];
  })]));
  const { whole, said } = await reading(path, '-q');
  expect([whole, said]).toEqual([true, [expect.stringMatching(/^Once a hole in a TCP stream was given up before its bytes came/)]]);
});
