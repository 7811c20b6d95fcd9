import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readProtoFiles } from '../../../hosts/cli/proto-files.ts';
import { readCommand } from '../../../hosts/cli/read-options.ts';
import { read } from '../../../engine/read/read.ts';

/**
 * `orders.pcap` is what `recordings/record.sh` recorded: calls between a client and a server of gRPC for Python, and
 * the files that describe them.
 */
const folder = fileURLToPath(new URL('recordings', import.meta.url));

async function printed(...options: string[]): Promise<string[]> {
  const command = readCommand(['-r', `${folder}/orders.pcap`, ...options]);
  if (typeof command === 'string') throw new Error(command);
  const chunks: Buffer[] = [];
  const warnings: string[] = [];
  await read(
    { ...command.request, protoFiles: readProtoFiles(command.protoPaths), warn: text => warnings.push(text) },
    chunk => chunks.push(Buffer.from(chunk)),
  );
  expect(warnings).toEqual([]);
  return Buffer.concat(chunks).toString('utf8').split('\n').slice(0, -1);
}

const fields = (filter: string, ...names: string[]): Promise<string[]> =>
  printed('--proto', folder, '-Y', filter, '-T', 'fields', '-E', 'separator= ', '-E', 'occurrence=f', ...names.flatMap(name => ['-e', name]));

describe('recorded calls', () => {
  it('have the messages that their method takes and gives, also where these are compressed or fill many frames', async () => {
    expect(await fields('protobuf', 'protobuf.message.name', 'grpc.compressed_flag', 'protobuf.field.value.int64')).toEqual([
      'shop.v1.Order 0 1', 'shop.v1.Receipt 0 1', 'shop.v1.Order 0 2', 'shop.v1.Receipt 0 2', 'shop.v1.Order 1 3', 'shop.v1.Receipt 0 3',
      'shop.v1.Order 1 4', 'shop.v1.Receipt 0 4', 'shop.v1.Order 0 404', 'shop.v1.Query 0 ', 'shop.v1.Order 0 -199', 'shop.v1.Order 0 1',
      'shop.v1.Order 0 2', 'shop.v1.Order 0 7', 'shop.v1.Order 0 8', 'shop.v1.Receipt 0 2', 'shop.v1.Query 0 ', 'shop.v1.Receipt 0 398',
      'shop.v1.Query 0 ', 'shop.v1.Receipt 0 1', '<UNKNOWN> Message Type 0 ',
    ]);
  });

  it('are found in a connection whose server speaks first', async () => {
    expect((await printed('-c', '4')).at(-1)).toContain('HTTP2 112 SETTINGS[0], WINDOW_UPDATE[0]');
  });

  it('are packets of gRPC, whatever frames are behind the messages', async () => {
    expect(new Set(await fields('grpc.message_length', '_ws.col.Protocol'))).toEqual(new Set(['GRPC']));
  });

  it('can be looked for by name and value', async () => {
    expect(await fields('protobuf.field.name == "coin" || protobuf.field.value.string == "copper"', 'frame.number')).toHaveLength(9);
    expect(await fields('protobuf.field.value.uint64 == 18446744073709551615 && protobuf.field.value.enum == "STATE_LOST"', 'frame.number'))
      .toHaveLength(9);
  });

  it('say how they ended, in the list, too', async () => {
    expect(await fields('grpc.status_code > 0', 'grpc.status_code', 'grpc.status_message'))
      .toEqual(['5 no such article: ü 100%', '12 Method not found!']);
    const rows = await printed('-Y', 'grpc.status_code == 5');
    expect(rows[0]).toContain('HEADERS[9]: 200 OK, grpc-status 5 NOT_FOUND: no such article: ü 100%');
  });
});
