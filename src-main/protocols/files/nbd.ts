/** Network Block Device: a disk over a stream (NetworkBlockDevice/nbd, doc/proto.md): what is agreed on first, then requests and replies. */
import {
  type Cursor, MORE, type Tracker, between, byName, expert, flag, frameNumber, octets, protocol, relativeTime, text, u16, u32, u64,
} from '../../dissect/index.ts';
import { fieldsBelow } from '../bit-names.ts';
import { type ExchangeFields, exchangeOf, exchangeTracker, showExchange } from '../exchanges.ts';
