import { expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './vsock.examples.ts';

it('names the host among the ends, and what the transport says', () => {
  const request = dissect(examples.request.hex, examples.request);
  expect([request.source, request.destination, request.protocol]).toEqual(['3', 'host', 'vSocket']);
  expect(request.info).toBe('[Connect] Virtio: Stream, Op: Request, Buf alloc: 262144, Fwd cnt: 0');
  expect(request.lines()[0]).toContain('Frame');
  expect(request.lines()).toContain('vSocket, Op: Connect, Transport: Virtio');
  expect([request.value('vsock.src_port'), request.value('vsock.virtio.dst_prot'), request.value('vsock.src_cid')]).toEqual(['1024', '1234', '3']);
});

it('shows what a packet carries behind the header of its transport, which there may be none of', () => {
  const packet = dissect(examples.payload.hex, examples.payload);
  expect([packet.value('vsock.payload'), packet.value('vsock.virtio.fwd_cnt'), packet.value('vsock.virtio.len')]).toEqual(['616263', '7', '3']);
  const bare = dissect(examples.bare.hex, examples.bare);
  expect([bare.info, bare.has('vsock.virtio.op'), bare.has('vsock.payload')]).toEqual(['[Disconnect]', false, false]);
});
