import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { FollowProtocol } from '../../api/index.ts';
import { ByteSink } from '../../export/byte-sink.ts';
import { FollowedText } from '../../export/followed-text.ts';
import { CONVERSATION } from '../../index/index.ts';
import { createRegistry } from '../../protocols/index.ts';
import { openSample } from '../../tooling/open-sample.ts';
import { samplePath } from '../../tooling/samples.ts';
import { FollowedMessages } from './followed-messages.ts';

async function printed(sample: string, protocol: FollowProtocol, stream: number, keys = ''): Promise<string> {
  const capture = await openSample(sample, createRegistry());
  try {
    if (keys !== '') capture.secrets.give({ keyLog: readFileSync(samplePath(keys), 'utf8'), rsaKeys: [] });
    const chunks: Uint8Array[] = [];
    const sink = new ByteSink(chunk => chunks.push(chunk.slice()));
    const text = new FollowedText(sink, 'ascii', protocol, `tcp.stream eq ${stream}`, 1, Infinity);
    const messages = new FollowedMessages(capture, protocol, undefined, text);
    for (const row of capture.table.rowsOf(capture.table.conversations.numbered(CONVERSATION.tcp, stream))) messages.take(row);
    text.end();
    sink.flush();
    return Buffer.concat(chunks).toString('latin1');
  } finally {
    capture.close();
  }
}

it('HTTP: heads and bodies one after the other, as tshark prints them', async () => {
  const text = await printed('http.pcapng', 'http', 0);
  expect(text.slice(1).split('\n').slice(1, 3)).toEqual(['Follow: http,ascii', 'Filter: tcp.stream eq 0']);
  expect(text).toContain(
    'Node 0: 192.0.2.1:44926\nNode 1: 192.0.2.2:80\n72\nGET / HTTP/1.1\r\nHost: www.example.com\r\nUser-Agent: curl\r\nAccept: */*\r\n\r\n\n\t238\nHTTP/1.1 200 OK\r\n',
  );
  expect(text).toContain('\r\n\r\n\n\t269\n<!doctype html>\n');
});

it('HTTP inside TLS, where there are keys', async () => {
  expect(await printed('https.pcapng', 'http', 0, 'https.keys')).toContain('GET /words.txt HTTP/1.1\r\n');
  expect(await printed('https.pcapng', 'http', 0)).toContain('Node 0: :0\nNode 1: :0\n');
});
