/**
 * H.225.0: how endpoints of H.323 call each other (in the user-user element of Q.931's messages) and what they ask their gatekeeper (registration,
 * admission and status, in datagrams). ITU-T H.225.0 (12/2009), in aligned PER.
 */
import { type Cursor, type Field, byName, none, protocol, u32 } from '../../dissect/index.ts';
import { PackedReading, UNKNOWN_PART } from '../asn1/packed-reading.ts';
import { Schema } from '../asn1/schema.ts';
import { MANUFACTURERS } from './h225/manufacturers.ts';
import { PER_FIELDS } from '../packed-reader.ts';
import { late } from '../late.ts';
import { COMMON_MODULE, SECURITY_MODULE } from './h225/common-module.ts';
import { RAS_MODULE } from './h225/ras-module.ts';
import { MESSAGES } from './h225/shown.ts';
import { SIGNALLING_MODULE } from './h225/signalling-module.ts';
import { STATUS_MODULE } from './h225/status-module.ts';

/** What was read of a message that says more of it. */
interface Message {
  kind: number;
  country: number;
  extension: number;
  manufacturer: number;
}

const takeLength = (p: Cursor, _message: Message, field: Field): void => p.set(field as Field<number>, p.remaining, p.at, p.remaining);
const schema = late(() => new Schema([SIGNALLING_MODULE, COMMON_MODULE, SECURITY_MODULE, RAS_MODULE, STATUS_MODULE]));
const reading = late(() => new PackedReading<Message>(schema(), {
  told: {
    RasMessage: (kind, message) => void (message.kind = kind),
    MessageBody: (kind, message) => void (message.kind = kind),
    'H221NonStandard.t35CountryCode': (country, message) => void (message.country = country),
    'H221NonStandard.t35Extension': (extension, message) => void (message.extension = extension),
    'H221NonStandard.manufacturerCode': (manufacturer, message) => void (message.manufacturer = manufacturer),
  },
  instead: Object.fromEntries(MESSAGES.map(name => [name, takeLength])),
  behind: {
    H221NonStandard: (p, { country, extension, manufacturer }) =>
      p.set(f.manufacturer, country * 2 ** 24 + extension * 2 ** 16 + manufacturer, p.at),
  },
}));

/** Names of a choice's alternatives. */
const namesOf = (type: string): readonly string[] => schema().node(type).members.map(({ field }) => field.title);

const f = {
  ras: u32('RasMessage', { id: 'h225.RasMessage', values: kind => namesOf('RasMessage')[kind] }),
  information: none('H323-UserInformation', { id: 'h225.H323_UserInformation_element' }),
  manufacturer: u32('H.225 Manufacturer', { id: 'h225.Manufacturer', hex: true, values: MANUFACTURERS }),
  UNKNOWN_PART,
} as const;

/** Port 1720 carries signalling in Q.931; datagrams to 1718 and 1719 are RAS. */
export const h225 = protocol({
  name: 'h225',
  title: 'H.225.0',
  short: 'H.225.0',
  on: { 'udp.port': [1718, 1719], 'q931.user_information': [5] },
  fields: { ...f, ...PER_FIELDS },
  lateFields: () => byName(schema().fields),
  lateName: ['h225', 'h235'],
  dissect(p) {
    const signals = p.dissector.stack.at(-2) === 'q931', type = signals ? 'MessageBody' : 'RasMessage';
    const message: Message = { kind: -1, country: 0, extension: 0, manufacturer: 0 };
    p.title(signals ? ' CS' : ' RAS');
    p.info(() => `${signals ? 'CS' : 'RAS'}: ${namesOf(type)[message.kind] ?? '<unknown>'} `);
    if (signals) reading().take(p, 'H323-UserInformation', message, f.information);
    else reading().take(p, 'RasMessage', message, f.ras);
    // Bits up to the next byte are filled.
    if (p.more) p.data();
  },
});
