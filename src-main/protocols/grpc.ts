/** gRPC's messages, which HTTP/2 carries: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md, "Length-Prefixed-Message". */
import { bits, expert, octets, protocol, u32 } from '../dissect/index.ts';
import { withoutCodings } from './http/content-codings.ts';

/** What HTTP/2 says of the message, in `p.packet.notes`. */
export const GRPC_CALL = 'grpc call';

export interface GrpcCall {
  /** `/package.Service/Method` */
  readonly path: string | undefined;
  readonly fromClient: boolean;
  /** `grpc-encoding` of the message's sender. */
  readonly encoding: string | undefined;
}

export const grpc = protocol({
  name: 'grpc',
  title: 'GRPC Message',
  fields: {
    compressed_flag: bits('Compressed Flag', 0x01, { values: { 0: 'Not Compressed', 1: 'Compressed' } }),
    message_length: u32('Message Length'),
    message_data: octets('Message Data'),
    body_decompression_failed: expert('Body decompression failed', 'warning', 'Undecoded'),
  },
  dissect(p, f) {
    const call = p.packet.notes.get(GRPC_CALL) as GrpcCall | undefined;
    if (call?.path !== undefined) p.title(`: ${call.path}, ${call.fromClient ? 'Request' : 'Response'}`);
    p.addInfo(' (GRPC)');
    const compressed = p.take(f.compressed_flag);
    const length = p.take(f.message_length);
    if (length === 0) return;
    p.show(f.message_data, Math.min(length, p.available));
    if (compressed === 0) {
      p.call('protobuf', length);
      return;
    }
    const plain = withoutCodings(call?.encoding ?? 'gzip', p.peekBytes(Math.min(length, p.available)));
    if (typeof plain === 'string') {
      p.expert(f.body_decompression_failed);
      p.data(length);
      return;
    }
    p.skip(Math.min(length, p.available));
    p.callOn('protobuf', 'Uncompressed gRPC message', plain);
  },
});
