/**
 * Protocol Buffers: https://protobuf.dev/programming-guides/encoding/. Fields have their names where the user gave the `.proto` files that
 * describe them, and numbers and wire types elsewhere.
 */
import { protocol } from '../../dissect/index.ts';
import { GRPC_CALL, type GrpcCall, callName } from './grpc.ts';
import { mediaTypeOf } from './http/media-types.ts';
import { FIELDS } from './protobuf/fields.ts';
import { readMessage } from './protobuf/messages.ts';
import type { MessageType, Schema } from './protobuf/schema.ts';
import { varint } from './protobuf/wire.ts';

/** What the registry is given a `Schema` under. */
export const SCHEMA = 'protobuf schema';

export const protobuf = protocol({
  name: 'protobuf',
  title: 'Protocol Buffers',
  on: {
    media_type: [
      'application/protobuf', 'application/proto', 'application/x-protobuf', 'application/vnd.google.protobuf', 'application/x-google-protobuf',
    ],
  },
  fields: FIELDS,
  dissect(p, f) {
    const schema = p.dissector.registry.given<Schema>(SCHEMA);
    const call = p.packet.notes.get(GRPC_CALL) as GrpcCall | undefined;
    if (call !== undefined) p.column(callName(call.contentType ?? mediaTypeOf(p).type) ?? 'GRPC');
    if (call?.path !== undefined) p.title(`: ${call.path},${call.fromClient ? 'request' : 'response'}`);
    const media = call === undefined ? mediaTypeOf(p).parameters : '';
    const type = call === undefined ? schema?.message(parameter(media, 'messagetype') ?? parameter(media, 'proto') ?? '') : typeInCall(schema, call);
    p.addInfo(type === undefined ? ' (PROTOBUF)' : ` (PROTOBUF) ${type.name}`);
    if (parameter(media, 'encoding') !== 'delimited') {
      readMessage(p, schema, type);
      return;
    }
    while (p.available > 0) {
      const length = varint(p.bytes, p.at, p.end);
      if (length === undefined || length.value > BigInt(p.remaining - length.length)) {
        p.expert(f['field.failed_parse_length_delimited_field']);
        return;
      }
      p.takeAs(f['field.value.length'], length.value, length.length);
      readMessage(p.within(Number(length.value)), schema, type);
    }
  },
});

function typeInCall(schema: Schema | undefined, { path, fromClient }: GrpcCall): MessageType | undefined {
  const method = path === undefined ? undefined : schema?.methods.get(path);
  return fromClient ? method?.request : method?.response;
}

/** The value of a media type's parameter: `messageType=shop.v1.Order`, `proto="shop.v1.Order"`. */
function parameter(parameters: string, wanted: string): string | undefined {
  for (const text of parameters.split(';')) {
    const equals = text.indexOf('=');
    if (equals > 0 && text.slice(0, equals).trim().toLowerCase() === wanted) return text.slice(equals + 1).trim().replace(/^"(.*)"$/, '$1');
  }
  return undefined;
}
