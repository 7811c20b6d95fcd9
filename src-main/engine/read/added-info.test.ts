import { expect, it } from 'vitest';
import { outputOf, requestOf } from '../../tooling/read-output.ts';
import { samplePath } from '../../tooling/samples.ts';
import { ReadError } from './read-request.ts';

const request = (...added: readonly string[]) =>
  requestOf(['-r', samplePath('http.pcapng'), '-c', '4', ...added.flatMap(text => ['-z', `proto,colinfo,${text}`])]);

it('stands behind the lines of packets that pass, every value of it, in lines that columns would tell, too', async () => {
  const lines = (await outputOf(request('ip.src == 192.0.2.1,tcp.port'))).split('\n');
  expect(lines[0]).toMatch(/WS=1024 {2}tcp\.port == 44926 {2}tcp\.port == 80$/);
  expect(lines[1]).toMatch(/WS=1024$/);
  expect(lines[3]).toMatch(/GET \/ HTTP\/1\.1 {3}tcp/);
});

it('is called and verified as the packets that are printed', async () => {
  const asked = {
    ...request('http.response,frame.number', 'http.response,tcp.checksum.status'), count: 10, readFilter: 'http',
    verifyChecksums: true,
  };
  const lines = (await outputOf(asked))
    .trim()
    .split('\n')
    .filter(line => line.includes('200 OK'));
  expect(lines.map(line => line.slice(line.indexOf('  tcp')))).toEqual(
    [2, 4].map(number => `  tcp.checksum.status == 1  frame.number == ${number}`),
  );
});

it('comes from the last one asked for first', async () => {
  expect((await outputOf(request('tcp.flags,tcp.flags', 'http.host,http.host'))).split('\n')[3]).toMatch(
    /HTTP\/1\.1 {3}http\.host == "www\.example\.com" {2}tcp\.flags == 0x0018$/,
  );
});

it('is of fields that there are', async () => {
  await expect(outputOf(request('tcp,no.such'))).rejects.toThrow(new ReadError('Field "no.such" doesn\'t exist.', 1));
  await expect(outputOf(request('tcp ==,tcp.port'))).rejects.toThrow("Couldn't register proto,colinfo tap: Filter \"tcp ==\" is invalid");
});
