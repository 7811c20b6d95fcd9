/** What programs tell each other through brokers, buses and sessions of messages. */
import type { Protocol } from '../../dissect/index.ts';
import { amqp } from './amqp.ts';
import { dbus } from './dbus.ts';
import { fix } from './fix.ts';
import { gearman } from './gearman.ts';
import { jdwp } from './jdwp.ts';
import { kafka } from './kafka.ts';
import { nats } from './nats.ts';
import { rtps } from './rtps.ts';
import { stomp } from './stomp.ts';
import { thrift } from './thrift.ts';
import { zmtp } from './zmtp.ts';

export const MESSAGING: readonly Protocol[] = [
  amqp,
  kafka,
  dbus,
  gearman,
  nats,
  stomp,
  zmtp,
  fix,
  rtps,
  jdwp,
  thrift,
];
