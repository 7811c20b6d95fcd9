/** Messages in a gRPC body: one byte of flags, four of length, then the message. */
import { readUint } from '../../dissect/read.ts';

export const GRPC_PREFIX = 5;

/** Bytes of the message that begins at `at`, its prefix included; 0 when there are fewer than a prefix. */
export function grpcLength(bytes: Uint8Array, at: number): number {
  if (bytes.length - at < GRPC_PREFIX) return 0;
  return GRPC_PREFIX + readUint(bytes, at + 1, 4, false);
}
