/** The files that come with Protocol Buffers, as far as messages on the wire need them: https://protobuf.dev/reference/protobuf/google.protobuf/. */

const wrapper = (name: string, type: string): string => `message ${name} { ${type} value = 1; }`;

const CONTENTS: Readonly<Record<string, string>> = {
  any: 'message Any { string type_url = 1; bytes value = 2; }',
  api: `message Api { string name = 1; repeated Method methods = 2; repeated Option options = 3; string version = 4; SourceContext source_context = 5;
      repeated Mixin mixins = 6; int32 syntax = 7; }
    message Method { string name = 1; string request_type_url = 2; bool request_streaming = 3; string response_type_url = 4; bool response_streaming = 5;
      repeated Option options = 6; int32 syntax = 7; }
    message Mixin { string name = 1; string root = 2; }`,
  duration: 'message Duration { int64 seconds = 1; int32 nanos = 2; }',
  empty: 'message Empty {}',
  field_mask: 'message FieldMask { repeated string paths = 1; }',
  source_context: 'message SourceContext { string file_name = 1; }',
  struct: `message Struct { map<string, Value> fields = 1; }
    message Value { oneof kind { NullValue null_value = 1; double number_value = 2; string string_value = 3; bool bool_value = 4; Struct struct_value = 5; ListValue list_value = 6; } }
    message ListValue { repeated Value values = 1; }
    enum NullValue { NULL_VALUE = 0; }`,
  timestamp: 'message Timestamp { int64 seconds = 1; int32 nanos = 2; }',
  type: 'message Option { string name = 1; Any value = 2; }',
  wrappers: [
    wrapper('DoubleValue', 'double'), wrapper('FloatValue', 'float'), wrapper('Int64Value', 'int64'), wrapper('UInt64Value', 'uint64'),
    wrapper('Int32Value', 'int32'),
    wrapper('UInt32Value', 'uint32'), wrapper('BoolValue', 'bool'), wrapper('StringValue', 'string'), wrapper('BytesValue', 'bytes'),
  ].join(' '),
  // Files extend these with options of their own, which no message carries.
  descriptor: [
    'File', 'Message', 'Field', 'Oneof', 'Enum', 'EnumValue', 'Service', 'Method', 'ExtensionRange',
  ].map((what) => `message ${what}Options {}`).join(' '),
};

/** By the path that other files import them with. */
export const WELL_KNOWN: readonly { readonly path: string; readonly text: string }[] = Object.entries(CONTENTS).map(([name, text]) => ({
  path: `google/protobuf/${name}.proto`, text: `syntax = "proto3"; package google.protobuf; ${text}`,
}));
