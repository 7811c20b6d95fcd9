/** Classes and methods of AMQP 0-9-1 with their arguments: https://www.rabbitmq.com/resources/specs/amqp0-9-1.pdf, and RabbitMQ's extensions. */
import { type Field, flag, none, octets, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';

/** How an argument is on the wire; bits that follow each other share bytes. */
export type Form = 'octet' | 'short' | 'long' | 'longlong' | 'shortstr' | 'longstr' | 'table' | 'timestamp' | 'bit';

const FORMS: Readonly<Record<Exclude<Form, 'bit' | 'timestamp'>, string>> = {
  octet: 'version_major version_minor delivery_mode priority',
  short: 'channel_max heartbeat reply_code class_id method_id ticket prefetch_count',
  long: 'frame_max message_count consumer_count prefetch_size',
  longlong: 'delivery_tag',
  shortstr: 'mechanism locale virtual_host capabilities known_hosts host reply_text reason ' +
  'out_of_band realm exchange type destination source routing_key queue consumer_tag ' +
    'content_type content_encoding correlation_id reply_to expiration message_id user_id app_id cluster_id',
  longstr: 'mechanisms locales response challenge channel_id',
  table: 'server_properties client_properties arguments filter headers',
};

const FORM_OF: ReadonlyMap<string, Form> = new Map([
  ...Object.entries(FORMS).flatMap(([form, names]) => names.split(' ').map(name => [name, form as Form] as const)), ['timestamp', 'timestamp'],
]);

/** Everything that is not in the list is a truth value. */
export const formOf = (argument: string): Form => FORM_OF.get(argument) ?? 'bit';

interface Method {
  readonly name: string;
  readonly arguments: readonly string[];
}

const method = (name: string, names = ''): Method => ({ name, arguments: names === '' ? [] : names.split(' ') });

const CLOSE = 'reply_code reply_text class_id method_id';

export const CLASSES: Readonly<Record<number, string>> = {
  10: 'Connection', 20: 'Channel', 30: 'Access', 40: 'Exchange', 50: 'Queue', 60: 'Basic', 70: 'File', 80: 'Stream', 85: 'Confirm',
  90: 'Tx', 100: 'Dtx', 110: 'Tunnel',
};

export const METHODS: Readonly<Record<number, Readonly<Record<number, Method>>>> = {
  10: {
    10: method('Start', 'version_major version_minor server_properties mechanisms locales'),
    11: method('Start-Ok', 'client_properties mechanism response locale'),
    20: method('Secure', 'challenge'), 21: method('Secure-Ok', 'response'), 30: method('Tune', 'channel_max frame_max heartbeat'),
    31: method('Tune-Ok', 'channel_max frame_max heartbeat'), 40: method('Open', 'virtual_host capabilities insist'),
    41: method('Open-Ok', 'known_hosts'), 50: method('Close', CLOSE), 51: method('Close-Ok'), 60: method('Blocked', 'reason'),
    61: method('Unblocked'), 70: method('Update-Secret', 'response reason'),
    71: method('Update-Secret-Ok'),
  },
  20: {
    10: method('Open', 'out_of_band'), 11: method('Open-Ok', 'channel_id'), 20: method('Flow', 'active'), 21: method('Flow-Ok', 'active'),
    40: method('Close', CLOSE),
    41: method('Close-Ok'),
  },
  30: { 10: method('Request', 'realm exclusive passive active write read'), 11: method('Request-Ok', 'ticket') },
  40: {
    10: method('Declare', 'ticket exchange type passive durable auto_delete internal nowait arguments'), 11: method('Declare-Ok'),
    20: method('Delete', 'ticket exchange if_unused nowait'), 21: method('Delete-Ok'),
    30: method('Bind', 'ticket destination source routing_key nowait arguments'),
    31: method('Bind-Ok'), 40: method('Unbind', 'ticket destination source routing_key nowait arguments'), 51: method('Unbind-Ok'),
  },
  50: {
    10: method('Declare', 'ticket queue passive durable exclusive auto_delete nowait arguments'),
    11: method('Declare-Ok', 'queue message_count consumer_count'),
    20: method('Bind', 'ticket queue exchange routing_key nowait arguments'), 21: method('Bind-Ok'), 30: method('Purge', 'ticket queue nowait'),
    31: method('Purge-Ok', 'message_count'), 40: method('Delete', 'ticket queue if_unused if_empty nowait'), 41: method('Delete-Ok', 'message_count'),
    50: method('Unbind', 'ticket queue exchange routing_key arguments'), 51: method('Unbind-Ok'),
  },
  60: {
    10: method('Qos', 'prefetch_size prefetch_count global'), 11: method('Qos-Ok'),
    20: method('Consume', 'ticket queue consumer_tag no_local no_ack exclusive nowait filter'),
    21: method('Consume-Ok', 'consumer_tag'), 30: method('Cancel', 'consumer_tag nowait'), 31: method('Cancel-Ok', 'consumer_tag'),
    40: method('Publish', 'ticket exchange routing_key mandatory immediate'), 50: method('Return', 'reply_code reply_text exchange routing_key'),
    60: method('Deliver', 'consumer_tag delivery_tag redelivered exchange routing_key'), 70: method('Get', 'ticket queue no_ack'),
    71: method('Get-Ok', 'delivery_tag redelivered exchange routing_key message_count'), 72: method('Get-Empty', 'cluster_id'),
    80: method('Ack', 'delivery_tag multiple'), 90: method('Reject', 'delivery_tag requeue'), 100: method('Recover-Async', 'requeue'),
    110: method('Recover', 'requeue'), 111: method('Recover-Ok'),
    120: method('Nack', 'delivery_tag multiple requeue'),
  },
  85: { 10: method('Select', 'nowait'), 11: method('Select-Ok') },
  90: {
    10: method('Select'), 11: method('Select-Ok'), 20: method('Commit'), 21: method('Commit-Ok'), 30: method('Rollback'),
    31: method('Rollback-Ok'),
  },
};

/** Properties of a basic message, from the highest bit of the flags down (§4.2.6.1). */
export const PROPERTIES = [
  'content_type', 'content_encoding', 'headers', 'delivery_mode', 'priority', 'correlation_id', 'reply_to', 'expiration', 'message_id',
  'timestamp', 'type', 'user_id', 'app_id', 'cluster_id',
] as const;

/** What the Info column says of a method's arguments. */
export const TOLD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Connection.Open': { virtual_host: 'vhost' }, 'Connection.Close': { reply_text: 'reply' }, 'Channel.Close': { reply_text: 'reply' },
  'Exchange.Declare': { exchange: 'x' },
  'Exchange.Delete': { exchange: 'x' }, 'Exchange.Bind': { destination: 'dx', source: 'sx', routing_key: 'bk' },
  'Exchange.Unbind': { destination: 'dx', source: 'sx', routing_key: 'bk' }, 'Queue.Declare': { queue: 'q' }, 'Queue.Declare-Ok': { queue: 'q' },
  'Queue.Bind': { queue: 'q', exchange: 'x', routing_key: 'bk' }, 'Queue.Purge': { queue: 'q' }, 'Queue.Delete': { queue: 'q' },
  'Queue.Unbind': { queue: 'q', exchange: 'x', routing_key: 'rk' }, 'Basic.Consume': { queue: 'q' },
  'Basic.Publish': { exchange: 'x', routing_key: 'rk' },
  'Basic.Deliver': { exchange: 'x', routing_key: 'rk' }, 'Basic.Get': { queue: 'q' }, 'Basic.Get-Ok': { exchange: 'x', routing_key: 'rk' },
};

/** `auto_delete` → `Auto-Delete` */
const titleOf = (name: string): string => name.split('_').map(word => word[0].toUpperCase() + word.slice(1)).join('-');

function fieldOf(name: string, id: string, form: Form): Field {
  const title = titleOf(name);
  switch (form) {
    case 'octet': return u8(title, { id });
    case 'short': return u16(title, { id });
    case 'long': return u32(title, { id });
    case 'longlong': return u64(title, { id });
    case 'shortstr': return text(title, { id });
    case 'longstr': return octets(title, { id });
    default: return none(title, { id });
  }
}

function argumentFields(): Record<string, Field> {
  const fields: Record<string, Field> = {};
  for (const methods of Object.values(METHODS)) {
    for (const { arguments: names } of Object.values(methods)) {
      let place = 0;
      for (const name of names) {
        const form = formOf(name), id = `amqp.method.arguments.${name}`;
        if (form === 'bit') fields[argumentKey(name, place)] = flag(titleOf(name), 1 << place, { id, as: ['True', 'False'] });
        else fields[argumentKey(name, 0)] ??= fieldOf(name, id, form);
        place = form === 'bit' ? place + 1 : 0;
      }
    }
  }
  return fields;
}

/** Where an argument's field is among the protocol's; `place` is its bit. */
export const argumentKey = (name: string, place: number): string => `argument ${name}${formOf(name) === 'bit' ? ` ${place}` : ''}`;

export const ARGUMENT_FIELDS = argumentFields();

export const PROPERTY_FIELDS: Readonly<Record<string, Field>> = Object.fromEntries(
  PROPERTIES.filter(name => name !== 'timestamp').map(name => [`property ${name}`, fieldOf(name, `amqp.method.properties.${name}`, formOf(name))]));

